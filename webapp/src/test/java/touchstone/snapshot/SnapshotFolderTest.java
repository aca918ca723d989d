package touchstone.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import touchstone.work.Workers;

class SnapshotFolderTest {

  @TempDir Path home;

  private static Columns columns(int rows) {
    long[] longs = new long[rows];
    int[] ints = new int[rows];
    double[] doubles = new double[rows];
    byte[] bytes = new byte[rows];
    for (int i = 0; i < rows; i++) {
      longs[i] = i * 0x9E3779B97F4A7C15L;
      ints[i] = -i;
      doubles[i] = i / 3.0;
      bytes[i] = (byte) i;
    }
    return new Columns()
        .put("longs", longs)
        .put("ints", ints)
        .put("doubles", doubles)
        .put("bytes", bytes)
        .put("texts", List.of("", "é", "a\nb"));
  }

  private static Columns read(SnapshotFolder folder, String name) throws UnreadableFileException {
    return folder.read(1, name, "test 1", column -> true, Workers.caller());
  }

  private Path file(String name) {
    return home.resolve("connection-1").resolve(name);
  }

  @Nested
  class A_file {

    @Test
    void gives_back_what_was_written() throws Exception {
      SnapshotFolder folder = new SnapshotFolder(home);
      for (int rows : new int[] {0, 1, Block.CHUNK / 8, Block.CHUNK / 8 + 1, 300_000}) {
        Columns written = columns(rows);

        Columns read = read(folder, folder.write(1, "facts", "test 1", written));

        assertThat(read.longs("longs")).isEqualTo(written.longs("longs"));
        assertThat(read.ints("ints")).isEqualTo(written.ints("ints"));
        assertThat(read.doubles("doubles")).isEqualTo(written.doubles("doubles"));
        assertThat(read.bytes("bytes")).isEqualTo(written.bytes("bytes"));
        assertThat(read.texts("texts").list()).containsExactly("", "é", "a\nb");
      }
    }

    @Test
    void gives_only_the_columns_asked_for() throws Exception {
      SnapshotFolder folder = new SnapshotFolder(home);
      String name = folder.write(1, "facts", "test 1", columns(10));
      Columns read = folder.read(1, name, "test 1", "ints"::equals, Workers.caller());
      assertThat(read.names()).containsExactly("ints");
      assertThatThrownBy(() -> read.longs("longs")).hasMessage("it lacks the column \"longs\"");
    }

    @Test
    void is_refused_whichever_byte_is_another() throws Exception {
      SnapshotFolder folder = new SnapshotFolder(home);
      String name = folder.write(1, "facts", "test 1", columns(5));
      byte[] right = Files.readAllBytes(file(name));
      for (int i = 0; i < right.length; i++) {
        byte[] wrong = right.clone();
        wrong[i] ^= 0x10;
        Files.write(file(name), wrong);
        assertThatThrownBy(() -> read(folder, name))
            .as("byte %s of %s", i, right.length)
            .isInstanceOf(UnreadableFileException.class);
      }
    }

    @Test
    void is_refused_wherever_it_is_cut_off() throws Exception {
      SnapshotFolder folder = new SnapshotFolder(home);
      String name = folder.write(1, "facts", "test 1", columns(5));
      byte[] right = Files.readAllBytes(file(name));
      for (int length = 0; length < right.length; length++) {
        Files.write(file(name), java.util.Arrays.copyOf(right, length));
        assertThatThrownBy(() -> read(folder, name))
            .as("%s of %s bytes", length, right.length)
            .isInstanceOf(UnreadableFileException.class)
            .hasMessage("it is damaged");
      }
    }

    @Test
    void is_refused_if_it_is_missing_or_of_another_version() {
      SnapshotFolder folder = new SnapshotFolder(home);
      String name = folder.write(1, "facts", "test 2", columns(5));
      assertThatThrownBy(() -> read(folder, name)).hasMessage("it is of another version");
      assertThatThrownBy(() -> read(folder, "facts-gone.columns")).hasMessage("it is missing");
    }

    @Test
    void is_refused_if_its_name_leads_elsewhere() {
      String name = new SnapshotFolder(home).write(2, "facts", "test 1", columns(5));
      SnapshotFolder folder = new SnapshotFolder(home);

      assertThatThrownBy(() -> read(folder, "../connection-2/" + name))
          .hasMessage("its name is not one that Touchstone gives");
    }

    @Test
    void stays_readable_for_who_reads_while_it_is_replaced() throws Exception {
      SnapshotFolder folder = new SnapshotFolder(home);
      String first = folder.write(1, "facts", "test 1", columns(1000));
      Thread replacing =
          new Thread(
              () -> {
                for (int i = 0; i < 20; i++) {
                  folder.write(1, "facts", "test 1", columns(1000 + i));
                }
              });
      replacing.start();
      while (replacing.isAlive()) {
        assertThat(read(folder, first).longs("longs")).hasSize(1000);
      }
      replacing.join();
      String last = folder.write(1, "facts", "test 1", columns(7));
      folder.keepOnly(1, "facts", Set.of(last));
      assertThat(read(folder, last).longs("longs")).hasSize(7);
      assertThat(names()).containsExactly(last);
    }
  }

  @Test
  void an_end_at_any_step_of_writing_leaves_the_former_file() throws Exception {
    SnapshotFolder before = new SnapshotFolder(home);
    String former = before.write(1, "facts", "test 1", columns(100));
    int steps = 0;
    boolean written = false;
    while (!written) {
      SnapshotFolder mortal = new SnapshotFolder(home, new MortalDisk(steps++));
      try {
        String name = mortal.write(1, "facts", "test 1", columns(200));
        assertThat(read(mortal, name).longs("longs")).hasSize(200);
        written = true;
      } catch (UncheckedIOException e) {
        assertThat(e).hasMessageContaining("No space left on device");
        assertThat(read(before, former).longs("longs")).hasSize(100);
        assertThat(names()).containsExactly(former);
      }
    }
    assertThat(steps).as("steps of writing").isGreaterThan(9);
  }

  @Test
  void forgets_a_connection_without_a_trace() {
    SnapshotFolder folder = new SnapshotFolder(home);
    folder.write(1, "facts", "test 1", columns(1));
    folder.write(1, "results", "test 1", columns(1));
    folder.remove(1);
    assertThat(home.resolve("connection-1")).doesNotExist();
    folder.remove(2);
  }

  @Test
  void removes_what_a_computation_left_of_a_connection_that_is_gone() throws IOException {
    SnapshotFolder folder = new SnapshotFolder(home);
    folder.write(1, "facts", "test 1", columns(1));
    folder.write(12, "facts", "test 1", columns(1));
    Path other = Files.createDirectory(home.resolve("lost+found"));

    folder.keepConnections(Set.of(1L));

    assertThat(home.resolve("connection-12")).doesNotExist();
    assertThat(names()).hasSize(1);
    assertThat(other).exists();
  }

  @Test
  void lets_only_the_owner_look_into_it() throws IOException {
    Path snapshots = home.resolve("snapshots");

    new SnapshotFolder(snapshots).write(1, "facts", "test 1", columns(1));

    PosixFileAttributeView view =
        Files.getFileAttributeView(snapshots, PosixFileAttributeView.class);
    assumeThat(view).as("permissions as POSIX has them").isNotNull();
    assertThat(PosixFilePermissions.toString(view.readAttributes().permissions()))
        .isEqualTo("rwx------");
  }

  @Test
  void keeps_files_of_another_kind() throws Exception {
    SnapshotFolder folder = new SnapshotFolder(home);
    String facts = folder.write(1, "facts", "test 1", columns(1));
    String results = folder.write(1, "results", "test 1", columns(1));
    String newer = folder.write(1, "results", "test 1", columns(2));

    folder.keepOnly(1, "results", Set.of(newer));

    assertThat(names()).containsExactlyInAnyOrder(facts, newer).doesNotContain(results);
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(home.resolve("connection-1"))) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
