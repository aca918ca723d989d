package touchstone.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import touchstone.architecture.counterexample.ChattersToTheConsole;
import touchstone.architecture.counterexample.QueriesOutsideTheStore;

class ApplicationRulesTest {

  @Nested
  class The_application {

    /** All that goes into the WAR: its own classes, the core, the SPI and the connectors. */
    private static final JavaClasses SHIPPED =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(The_application::isShipped)
            .importPackages("touchstone");

    static final List<ArchRule> RULES = ApplicationRules.ALL;

    private static boolean isShipped(Location location) {
      return !location.contains("sandbox") && !location.contains("testkit");
    }

    @Test
    void is_seen_by_these_rules() {
      assertThat(SHIPPED.containPackage("touchstone.web")).isTrue();
      assertThat(SHIPPED.containPackage("touchstone.stats")).isTrue();
      assertThat(SHIPPED.containPackage("touchstone.connector.model")).isTrue();
    }

    @ParameterizedTest
    @FieldSource("RULES")
    void keeps(ArchRule rule) {
      rule.check(SHIPPED);
    }
  }

  @Nested
  class Each_rule {

    @Test
    void finds_sql_outside_the_store() {
      assertThat(breaches(ApplicationRules.SQL_ONLY_IN_THE_STORE, QueriesOutsideTheStore.class))
          .anySatisfy(line -> assertThat(line).contains("java.sql.Connection"))
          .anySatisfy(line -> assertThat(line).contains("org.jdbi.v3.core.Jdbi"));
    }

    @Test
    void finds_words_on_the_console() {
      assertThat(breaches(ApplicationRules.NO_CONSOLE, ChattersToTheConsole.class))
          .singleElement()
          .satisfies(line -> assertThat(line).contains("java.lang.System.out"));
    }

    @Test
    void finds_two_packages_that_need_each_other() {
      JavaClasses circle =
          new ClassFileImporter().importPackages("touchstone.architecture.counterexample");

      assertThat(ApplicationRules.NO_CYCLES.evaluate(circle).getFailureReport().toString())
          .contains("architecture.counterexample.north")
          .contains("architecture.counterexample.south");
    }

    private static List<String> breaches(ArchRule rule, Class<?> breaching) {
      return rule.evaluate(new ClassFileImporter().importClasses(breaching))
          .getFailureReport()
          .getDetails();
    }
  }
}
