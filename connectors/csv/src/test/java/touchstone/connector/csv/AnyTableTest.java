package touchstone.connector.csv;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import touchstone.connector.ConnectorException;
import touchstone.connector.Page;
import touchstone.connector.model.RecordType;

/** Properties that hold for every table, text and set of ids. */
class AnyTableTest {

  @Property(tries = 200)
  void every_table_a_csv_writer_writes_is_read_as_it_was(
      @ForAll("texts") List<String> texts, @ForAll LineDelimiter lineEnd)
      throws IOException, ConnectorException {
    StringWriter table = new StringWriter();
    try (CsvWriter writer = CsvWriter.builder().lineDelimiter(lineEnd).build(table)) {
      writer.writeRecord("id", "Note", "Other");
      for (int i = 0; i < texts.size(); i++) {
        writer.writeRecord("d" + i, texts.get(i), "x");
      }
    }
    Path directory = Files.createTempDirectory("touchstone-csv");
    try {
      CsvFolder folder = new CsvFolder(directory).file("accounts.csv", "id", "a1");
      folder.bytes("deals.csv", table.toString().getBytes(StandardCharsets.UTF_8));

      Page page = folder.read(RecordType.DEAL);

      assertThat(page.problems()).allMatch(problem -> problem.code().equals("no-rows"));
      assertThat(page.records())
          .extracting(record -> record.customFields().getOrDefault("Note", ""))
          .containsExactlyElementsOf(
              texts.stream().map(text -> text.isBlank() ? "" : text).toList());
    } finally {
      Files.delete(directory.resolve("accounts.csv"));
      Files.deleteIfExists(directory.resolve("deals.csv"));
      Files.delete(directory);
    }
  }

  @Provide
  Arbitrary<List<String>> texts() {
    return Arbitraries.strings()
        .withChars("ab\",;\n\r\t 'é株|=")
        .ofMaxLength(12)
        .list()
        .ofMaxSize(20);
  }

  @Property
  void skipping_lines_leaves_the_lines_behind_them(
      @ForAll("lines") String text, @ForAll("counts") int count) throws IOException {
    String[] lines = text.split("\r\n|\r|\n", -1);
    StringBuilder rest = new StringBuilder();
    try (Reader reader = LineSkippingReader.after(count, new StringReader(text))) {
      for (int c = reader.read(); c >= 0; c = reader.read()) {
        rest.append((char) c);
      }
    }

    List<String> expected =
        count >= lines.length ? List.of("") : List.of(lines).subList(count, lines.length);
    assertThat(rest.toString().split("\r\n|\r|\n", -1)).containsExactlyElementsOf(expected);
  }

  @Provide
  Arbitrary<String> lines() {
    return Arbitraries.strings().withChars("ab\r\n").ofMaxLength(30);
  }

  @Provide
  Arbitrary<Integer> counts() {
    return Arbitraries.integers().between(0, 12);
  }

  @Property
  void an_id_is_new_once(@ForAll List<String> ids) {
    SeenIds seen = new SeenIds();
    Set<String> expected = new HashSet<>();

    for (String id : ids) {
      assertThat(seen.add(id)).isEqualTo(expected.add(id));
    }
  }

  @Example
  void half_a_million_ids_are_told_apart() {
    SeenIds seen = new SeenIds();
    for (int i = 0; i < 500_000; i++) {
      assertThat(seen.add("001Nq00000" + i)).isTrue();
    }
    for (int i = 0; i < 500_000; i += 997) {
      assertThat(seen.add("001Nq00000" + i)).isFalse();
    }
  }
}
