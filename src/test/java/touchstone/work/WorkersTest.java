package touchstone.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkersTest {

  private final ExecutorService pool = Executors.newFixedThreadPool(3);

  @AfterEach
  void stop() {
    pool.shutdownNow();
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "1, 4", "63, 2", "64, 2", "65, 2", "1000, 3", "100000, 4"})
  void every_row_is_visited_once(int rows, int threads) {
    AtomicIntegerArray visits = new AtomicIntegerArray(rows);

    Workers.on(pool, threads)
        .forRanges(
            rows,
            (from, to) -> {
              for (int row = from; row < to; row++) {
                visits.incrementAndGet(row);
              }
            });

    for (int row = 0; row < rows; row++) {
      assertThat(visits.get(row)).as("row %d", row).isEqualTo(1);
    }
  }

  @Test
  void ranges_start_where_a_word_of_bits_starts() {
    List<Integer> starts = Collections.synchronizedList(new ArrayList<>());

    Workers.on(pool, 3).forRanges(1000, (from, to) -> starts.add(from));

    assertThat(starts).hasSize(3).allMatch(start -> start % Workers.ALIGNMENT == 0);
  }

  @Test
  void a_failure_in_another_thread_reaches_the_caller() {
    assertThatThrownBy(
            () ->
                Workers.on(pool, 2)
                    .forRanges(
                        200,
                        (from, to) -> {
                          if (from > 0) {
                            throw new IllegalStateException("row " + from);
                          }
                        }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("row 128");
  }

  @Test
  void no_thread_at_all_is_refused() {
    assertThatThrownBy(() -> Workers.on(pool, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A computation needs 1 thread or more, not 0.");
  }
}
