package touchstone.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Reads the sources of every module, tests included: they are code too. */
class HouseRulesTest {

  private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
  private static final Set<String> WITHOUT_SOURCES = Set.of("target", "node_modules", ".git");

  @Nested
  class Every_source_file {

    @Test
    void is_found() throws IOException {
      assertThat(sources())
          .contains(
              Path.of("src/main/java/touchstone/stats/package-info.java"),
              Path.of("connectors/spi/src/main/java/touchstone/connector/Connector.java"),
              Path.of("webapp/src/test/java/touchstone/architecture/HouseRulesTest.java"));
    }

    @ParameterizedTest
    @EnumSource
    void keeps(HouseRule rule) throws IOException {
      Set<String> breaches = new TreeSet<>();
      for (Path file : sources()) {
        rule.breach(file, Files.readAllLines(ROOT.resolve(file)))
            .ifPresent(reason -> breaches.add(file + ": " + reason));
      }
      assertThat(breaches).isEmpty();
    }

    @Test
    void lives_in_a_package_that_says_what_it_is_for() throws IOException {
      List<Path> sources = sources();
      Set<Path> silent = new TreeSet<>();
      for (Path file : sources) {
        Path page = file.resolveSibling("package-info.java");
        if (file.toString().replace('\\', '/').contains("main/java/") && !sources.contains(page)) {
          silent.add(page);
        }
      }
      assertThat(silent).as("missing package pages").isEmpty();
    }
  }

  @Nested
  class Each_rule {

    @Test
    void refuses_a_file_of_more_than_400_lines() {
      Path file = Path.of("src/main/java/touchstone/fit/Scorecard.java");

      assertThat(HouseRule.SHORT_FILES.breach(file, Collections.nCopies(401, "")))
          .contains("401 lines; a file holds one idea, in at most 400");
      assertThat(HouseRule.SHORT_FILES.breach(file, Collections.nCopies(400, ""))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
      "SyncManager,Manager",
      "FitServiceImpl,Impl",
      "AccountData,Data",
      "StringUtils,Utils"
    })
    void refuses_a_name_that_says_nothing(String name, String suffix) {
      assertThat(HouseRule.NAMES_THAT_SAY_SOMETHING.breach(Path.of(name + ".java"), List.of()))
          .hasValueSatisfying(reason -> assertThat(reason).startsWith("\"" + suffix + "\""));
    }

    @ParameterizedTest
    @CsvSource({"package-info", "DatabaseSettings", "Information"})
    void accepts_a_name_that_says_something(String name) {
      assertThat(HouseRule.NAMES_THAT_SAY_SOMETHING.breach(Path.of(name + ".java"), List.of()))
          .isEmpty();
    }

    @Test
    void refuses_work_left_for_later() {
      String line = "  // TO" + "DO: round";

      assertThat(HouseRule.NOTHING_POSTPONED.breach(Path.of("Money.java"), List.of(line)))
          .contains("postponed or switched off: // TO" + "DO: round");
    }

    @Test
    void refuses_a_property_that_would_never_run() {
      Path file = Path.of("MoneyTest.java");
      List<String> nested =
          List.of("class MoneyTest {", "  @Nested", "  class Sums {", "    @Property", "  }", "}");
      List<String> grouped =
          List.of(
              "class MoneyTest {", "  @Group", "  @Nested", "  class Sums {", "    @Property", "}");

      assertThat(HouseRule.PROPERTIES_RUN.breach(file, nested))
          .contains("line 4: jqwik enters a nested class only if it is a @Group");
      assertThat(HouseRule.PROPERTIES_RUN.breach(file, grouped)).isEmpty();
    }

    @Test
    void refuses_a_package_page_that_draws_no_line() {
      Path page = Path.of("src/main/java/touchstone/fit/package-info.java");

      assertThat(
              HouseRule.PACKAGE_PAGES_DRAW_A_LINE.breach(
                  page, List.of("/** The fit. */", "package")))
          .contains("must say what belongs here and what does not");
      assertThat(
              HouseRule.PACKAGE_PAGES_DRAW_A_LINE.breach(
                  page, List.of("/** The fit. Does not belong here: discovery. */")))
          .isEmpty();
    }
  }

  /**
   * Paths relative to the repository, of every Java file that is not generated. Folders without
   * sources are not entered: a build, a server or git may take files away there at any moment.
   */
  private static List<Path> sources() throws IOException {
    List<Path> sources = new ArrayList<>();
    Files.walkFileTree(
        ROOT,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return WITHOUT_SOURCES.contains(folder.getFileName().toString())
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (file.toString().endsWith(".java")) {
              sources.add(ROOT.relativize(file));
            }
            return FileVisitResult.CONTINUE;
          }
        });
    return sources;
  }
}
