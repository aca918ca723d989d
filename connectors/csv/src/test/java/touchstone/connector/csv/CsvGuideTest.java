package touchstone.connector.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import touchstone.connector.Connector;
import touchstone.connector.Page;
import touchstone.connector.RowProblem;
import touchstone.connector.model.CrmRecord;
import touchstone.connector.model.RecordType;

/** docs/csv.md says what the connector does. */
class CsvGuideTest {

  /** Compares a part of the page; where it differs, writes what belongs there beside the build. */
  private static void assertPart(String name, String expected) throws IOException {
    Path wanted = Path.of("target", "csv-guide-" + name + ".md");
    Files.createDirectories(wanted.getParent());
    Files.writeString(wanted, expected + "\n");

    assertThat(CsvGuide.read().part(name))
        .as("the part \"" + name + "\" of docs/csv.md; copy " + wanted + " there")
        .isEqualTo(expected);
  }

  @Nested
  class TheTables {

    @Test
    void list_every_setting() throws IOException {
      assertPart("settings", CsvGuide.settings());
    }

    @Test
    void list_every_file_and_column() throws IOException {
      assertPart("columns", CsvGuide.columns());
    }

    @Test
    void list_every_problem() throws IOException {
      assertPart("problems", CsvGuide.problems());
    }
  }

  @Nested
  class TheWorkedExample {

    @TempDir Path directory;

    private final Map<RecordType, List<CrmRecord>> records = new EnumMap<>(RecordType.class);
    private final List<RowProblem> problems = new ArrayList<>();

    private void read() throws Exception {
      CsvFolder folder = new CsvFolder(directory);
      CsvGuide.read()
          .exampleFiles()
          .forEach((name, text) -> folder.file(name, text.stripTrailing()));
      try (Connector connector = folder.connect()) {
        connector.check();
        for (RecordType type : RecordType.values()) {
          Page page = connector.read(type, Optional.empty());
          if (!page.records().isEmpty()) {
            records.put(type, page.records());
          }
          problems.addAll(page.problems());
        }
      }
    }

    @Test
    void brings_what_the_page_says() throws Exception {
      read();

      StringBuilder told = new StringBuilder();
      records.forEach(
          (type, found) ->
              told.append(told.isEmpty() ? "" : ", ")
                  .append(found.size())
                  .append(' ')
                  .append(type.plural()));
      assertThat(CsvGuide.read().text()).contains("brings " + told + ".");
    }

    @Test
    void tells_the_problems_the_page_says() throws Exception {
      read();

      assertThat(problems).isNotEmpty();
      for (RowProblem problem : problems) {
        assertThat(CsvGuide.read().text())
            .contains("> " + problem.place() + ": " + problem.message());
      }
    }
  }
}
