package touchstone.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import touchstone.work.Workers;

class StoredColumnsTest {

  /** More than one small chunk of doubles, and not a whole number of them. */
  private static final int ROWS = 5_001;

  @TempDir Path home;

  private SnapshotFolder folder;
  private String name;
  private final double[] doubles = new Random(7).doubles(ROWS).toArray();
  private final long[] longs = new Random(8).longs(ROWS).toArray();
  private final int[] ints = new Random(9).ints(ROWS).toArray();
  private final byte[] bytes = new byte[ROWS];
  private final List<String> texts =
      IntStream.range(0, ROWS).mapToObj(i -> "é".repeat(i % 17) + i).toList();

  @BeforeEach
  void write() {
    new Random(10).nextBytes(bytes);
    folder = new SnapshotFolder(home);
    name =
        folder.writeInSmallChunks(
            1,
            "results",
            "test 1",
            new Columns()
                .put("doubles", doubles)
                .put("longs", longs)
                .put("ints", ints)
                .put("bytes", bytes)
                .put("texts", texts),
            Workers.caller());
  }

  private StoredColumns open() throws UnreadableFileException {
    return folder.open(1, name, "test 1");
  }

  private void holdsEverything(StoredColumns columns) throws UnreadableFileException {
    for (int row = 0; row < ROWS; row++) {
      assertThat(columns.doubleAt("doubles", row)).isEqualTo(doubles[row]);
      assertThat(columns.longAt("longs", row)).isEqualTo(longs[row]);
      assertThat(columns.intAt("ints", row)).isEqualTo(ints[row]);
      assertThat(columns.intAt("bytes", row)).isEqualTo(Byte.toUnsignedInt(bytes[row]));
      assertThat(columns.textAt("texts", row)).isEqualTo(texts.get(row));
    }
  }

  @Test
  void give_each_value_with_the_chunk_it_stands_in() throws Exception {
    holdsEverything(open());
  }

  @Test
  void give_the_same_once_they_are_kept() throws Exception {
    StoredColumns columns = open();

    Columns kept = columns.keep(any -> true, Workers.caller());

    assertThat(kept.doubles("doubles")).isEqualTo(doubles);
    assertThat(kept.texts("texts").list()).isEqualTo(texts);
    holdsEverything(columns);
    assertThat(columns.keep("ints"::equals, Workers.caller()).names()).containsExactly("ints");
  }

  @Test
  void say_what_they_hold() throws Exception {
    StoredColumns columns = open();

    assertThat(columns.has("texts")).isTrue();
    assertThat(columns.has("ints")).isTrue();
    assertThat(columns.has("others")).isFalse();
    assertThat(columns.size("texts")).isEqualTo(ROWS);
    assertThat(columns.size("longs")).isEqualTo(ROWS);
  }

  @Test
  void stay_readable_when_the_file_is_removed() throws Exception {
    StoredColumns columns = open();

    folder.remove(1);

    holdsEverything(columns);
    assertThatThrownBy(this::open).hasMessage("it is missing");
  }

  @Nested
  class A_damaged_chunk {

    @BeforeEach
    void damage() throws IOException {
      Path file = home.resolve("connection-1").resolve(name);
      byte[] all = Files.readAllBytes(file);
      // In the first chunk of the first column.
      all[100] ^= 1;
      Files.write(file, all);
    }

    @Test
    void is_told_by_whoever_reads_it_and_by_nobody_else() throws Exception {
      StoredColumns columns = open();

      assertThatThrownBy(() -> columns.doubleAt("doubles", 0))
          .isInstanceOf(UnreadableFileException.class)
          .hasMessage("it is damaged");
      assertThat(columns.doubleAt("doubles", ROWS - 1)).isEqualTo(doubles[ROWS - 1]);
      assertThat(columns.intAt("ints", 0)).isEqualTo(ints[0]);
    }

    @Test
    void is_told_by_who_keeps_the_column() throws Exception {
      StoredColumns columns = open();

      assertThatThrownBy(() -> columns.keep("doubles"::equals, Workers.caller()))
          .hasMessage("it is damaged");
    }
  }

  @Test
  void refuse_what_is_not_there() throws Exception {
    StoredColumns columns = open();

    assertThatThrownBy(() -> columns.doubleAt("others", 0))
        .hasMessage("it lacks the column \"others\"");
    assertThatThrownBy(() -> columns.doubleAt("ints", 0))
        .hasMessage("the column \"ints\" does not fit");
    assertThatThrownBy(() -> columns.doubleAt("doubles", ROWS))
        .hasMessage("the column \"doubles\" does not fit");
  }
}
