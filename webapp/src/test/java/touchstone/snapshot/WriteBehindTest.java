package touchstone.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import touchstone.work.Workers;

/** Files written by one thread while another makes them. */
class WriteBehindTest {

  @TempDir Path home;

  private final ExecutorService threads = Executors.newFixedThreadPool(1);
  private final Workers two = Workers.on(threads, 2);

  @AfterEach
  void end() {
    threads.shutdown();
  }

  private Columns columns() {
    Random random = new Random(3);
    Columns columns = new Columns();
    for (int i = 0; i < 6; i++) {
      int[] made = random.ints(i * 150_000L).toArray();
      columns.putLater(
          "column " + i,
          () -> {
            // As columns are made: by the same threads that write the one before.
            int[] copy = new int[made.length];
            two.forRanges(
                made.length, (from, to) -> System.arraycopy(made, from, copy, from, to - from));
            return copy;
          });
    }
    return columns;
  }

  private byte[] bytes(String name) throws IOException {
    return Files.readAllBytes(home.resolve("connection-1").resolve(name));
  }

  @Test
  void are_those_that_one_thread_writes() throws Exception {
    SnapshotFolder folder = new SnapshotFolder(home);

    String name = folder.writeInSmallChunks(1, "test", "1", columns(), two);

    String alone = folder.writeInSmallChunks(1, "test", "1", columns(), Workers.caller());
    assertThat(bytes(name)).isEqualTo(bytes(alone));
  }

  @Test
  void are_not_written_if_the_disk_fails_at_any_step() throws Exception {
    boolean written = false;
    int steps = 0;
    while (!written) {
      SnapshotFolder mortal = MortalDisk.folder(home, steps++);
      try {
        mortal.writeInSmallChunks(1, "test", "1", columns(), two);
        written = true;
      } catch (UncheckedIOException e) {
        assertThat(e).hasMessageContaining("No space left on device");
        assertThat(home.resolve("connection-1")).isEmptyDirectory();
      }
    }
    assertThat(steps).as("steps of writing").isGreaterThan(12);
  }

  @Test
  void are_not_written_if_a_column_cannot_be_made() throws Exception {
    Columns columns = columns();
    columns.putLater(
        "none",
        () -> {
          throw new IllegalStateException("cannot be made");
        });
    SnapshotFolder folder = new SnapshotFolder(home);

    assertThatThrownBy(() -> folder.writeInSmallChunks(1, "test", "1", columns, two))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("cannot be made");
    try (var files = Files.list(home.resolve("connection-1"))) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .as("what is not finished does not count")
          .allMatch(name -> name.endsWith(".unfinished"));
    }
  }
}
