package touchstone.architecture;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.targetOwner;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/** What holds between the packages of the WAR, its connectors and the core. */
final class ApplicationRules {

  static final ArchRule SQL_ONLY_IN_THE_STORE =
      noClasses()
          .that()
          .resideOutsideOfPackage("touchstone.store..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "java.sql..",
              "javax.sql..",
              "jakarta.persistence..",
              "org.jdbi..",
              "org.flywaydb..",
              "org.h2..",
              "com.zaxxer..",
              "org.postgresql..")
          .because("touchstone.store alone knows that there is a database");

  static final ArchRule NO_CYCLES =
      slices()
          .matching("touchstone.(**)")
          .should()
          .beFreeOfCycles()
          .because("a package must be understood without the ones that use it");

  static final ArchRule NO_CONSOLE =
      noClasses()
          .should()
          .accessFieldWhere(
              JavaAccess.Predicates.target(HasName.Predicates.nameMatching("out|err"))
                  .and(targetOwner(type(System.class))))
          .because("the administrator reads the log, and nobody reads the console");

  static final List<ArchRule> ALL = List.of(SQL_ONLY_IN_THE_STORE, NO_CYCLES, NO_CONSOLE);

  private ApplicationRules() {}
}
