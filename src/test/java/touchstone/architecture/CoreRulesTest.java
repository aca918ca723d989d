package touchstone.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import touchstone.architecture.counterexample.AsksTheClock;
import touchstone.architecture.counterexample.ReadsFiles;
import touchstone.architecture.counterexample.RollsDice;
import touchstone.architecture.counterexample.TalksToTheConsole;
import touchstone.architecture.counterexample.UsesSql;

class CoreRulesTest {

  @Nested
  class The_core {

    private static final JavaClasses CORE =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("touchstone");

    static final List<ArchRule> RULES = CoreRules.ALL;

    @Test
    void is_seen_by_these_rules() {
      assertThat(CORE.containPackage("touchstone.stats")).isTrue();
    }

    @ParameterizedTest
    @FieldSource("RULES")
    void keeps(ArchRule rule) {
      rule.check(CORE);
    }
  }

  @Nested
  class Each_rule {

    static Stream<Arguments> breaches() {
      return Stream.of(
          Arguments.of(CoreRules.PLAIN_JAVA, UsesSql.class, 1),
          Arguments.of(CoreRules.NO_FILES, ReadsFiles.class, 2),
          Arguments.of(CoreRules.NO_CLOCK, AsksTheClock.class, 4),
          Arguments.of(CoreRules.NO_CHANCE_WITHOUT_A_SEED, RollsDice.class, 3),
          Arguments.of(CoreRules.NO_CONSOLE, TalksToTheConsole.class, 2));
    }

    @ParameterizedTest
    @MethodSource("breaches")
    void names_every_breach_of_it(ArchRule rule, Class<?> breaching, int atLeast) {
      List<String> found =
          rule.evaluate(new ClassFileImporter().importClasses(breaching))
              .getFailureReport()
              .getDetails();

      assertThat(found).hasSizeGreaterThanOrEqualTo(atLeast);
      assertThat(found).allSatisfy(line -> assertThat(line).contains(breaching.getSimpleName()));
    }

    @Test
    void finds_two_packages_that_need_each_other() {
      JavaClasses circle =
          new ClassFileImporter().importPackages("touchstone.architecture.counterexample");

      assertThat(CoreRules.NO_CYCLES.evaluate(circle).getFailureReport().toString())
          .contains("architecture.counterexample.north")
          .contains("architecture.counterexample.south");
    }
  }
}
