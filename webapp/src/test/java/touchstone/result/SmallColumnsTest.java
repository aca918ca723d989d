package touchstone.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import touchstone.snapshot.Columns;
import touchstone.snapshot.SnapshotFolder;
import touchstone.snapshot.StoredColumns;
import touchstone.snapshot.UnreadableFileException;
import touchstone.work.Workers;

/** Columns that take less room than numbers take: they give the numbers back. */
class SmallColumnsTest {

  private static final int ROWS = 3_000;

  @TempDir Path home;

  private final Random random = new Random(5);

  private StoredColumns written(Columns columns) throws UnreadableFileException {
    SnapshotFolder folder = new SnapshotFolder(home);
    return folder.open(
        1, folder.writeInSmallChunks(1, "test", "1", columns, Workers.caller()), "1");
  }

  private int[] numbers(int largeInAThousand) {
    int[] numbers = new int[ROWS];
    Arrays.setAll(
        numbers,
        i ->
            random.nextInt(1_000) < largeInAThousand
                ? random.nextInt()
                : random.nextInt(5) == 0 ? 250 + random.nextInt(10) : random.nextInt(20));
    return numbers;
  }

  @Nested
  class Counts {

    private void comeBack(int[] numbers, boolean small) throws UnreadableFileException {
      Columns columns = new Columns();
      CountColumn.put("n", numbers, columns);
      columns.put("end", new byte[1]);

      StoredColumns stored = written(columns);

      for (int row = 0; row < numbers.length; row++) {
        assertThat(CountColumn.at("n", row, stored)).isEqualTo(numbers[row]);
      }
      assertThat(columns.bytes("end")).hasSize(1);
      assertThat(columns.array("n") instanceof byte[]).isEqualTo(small);
    }

    @Test
    void without_large_ones_take_a_byte_each() throws Exception {
      comeBack(new int[] {0, 1, 254, 3}, true);
    }

    @Test
    void with_some_large_ones_too() throws Exception {
      int[] numbers = numbers(10);
      numbers[0] = 255;
      numbers[ROWS - 1] = -1;
      comeBack(numbers, true);
    }

    @Test
    void with_many_large_ones_stay_as_they_are() throws Exception {
      comeBack(numbers(400), false);
    }

    @Test
    void of_nobody_are_none() throws Exception {
      comeBack(new int[0], true);
    }
  }

  @Nested
  class Numbers {

    private void comeBack(double[] numbers, boolean small) throws UnreadableFileException {
      Columns columns = new Columns();
      CodedColumn.put("n", numbers, columns);

      StoredColumns stored = written(columns);

      for (int row = 0; row < numbers.length; row++) {
        assertThat(Double.doubleToRawLongBits(CodedColumn.at("n", row, stored)))
            .isEqualTo(Double.doubleToRawLongBits(numbers[row]));
      }
      assertThat(columns.array("n") instanceof byte[]).isEqualTo(small);
    }

    @Test
    void of_which_few_differ_take_a_byte_each() throws Exception {
      double[] numbers = new double[ROWS];
      Arrays.setAll(numbers, i -> random.nextInt(254) / 7.0);
      numbers[3] = Double.NaN;
      numbers[4] = -0.0;
      comeBack(numbers, true);
    }

    @Test
    void of_which_many_differ_stay_as_they_are() throws Exception {
      comeBack(random.doubles(ROWS).toArray(), false);
    }

    @Test
    void of_nobody_are_none() throws Exception {
      comeBack(new double[0], true);
    }
  }
}
