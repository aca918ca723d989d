package touchstone.architecture;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.targetOwner;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.lang.ArchRule;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;

/** What the core promises: the same input gives the same numbers, on any machine, at any time. */
final class CoreRules {

  private static final DescribedPredicate<JavaAccess<?>> WITHOUT_ARGUMENTS =
      DescribedPredicate.describe(
          "without arguments",
          access ->
              access.getTarget() instanceof CodeUnitAccessTarget called
                  && called.getRawParameterTypes().isEmpty());

  static final ArchRule PLAIN_JAVA =
      noClasses()
          .should()
          .dependOnClassesThat(
              resideInAPackage("jakarta..")
                  .or(resideInAPackage("javax.."))
                  .or(resideInAPackage("java.sql..")))
          .because("the core runs in the WAR, in a test and in a cluster job alike");

  static final ArchRule NO_FILES =
      noClasses()
          .should()
          .dependOnClassesThat(
              resideInAPackage("java.nio.file..")
                  .or(type(File.class))
                  .or(type(FileInputStream.class))
                  .or(type(FileOutputStream.class))
                  .or(type(RandomAccessFile.class)))
          .because("whoever calls the core decides where bytes come from and go to");

  static final ArchRule NO_CLOCK =
      noClasses()
          .should()
          .callMethodWhere(
              target(nameMatching("now"))
                  .and(targetOwner(resideInAPackage("java.time..")))
                  .and(WITHOUT_ARGUMENTS))
          .orShould()
          .callMethodWhere(target(nameMatching("system.*")).and(targetOwner(type(Clock.class))))
          .orShould()
          .callMethodWhere(
              target(nameMatching("currentTimeMillis|nanoTime"))
                  .and(targetOwner(type(System.class))))
          .because(
              "the moment a value is computed for is an argument, or no number could be reproduced");

  static final ArchRule NO_CHANCE_WITHOUT_A_SEED =
      noClasses()
          .should()
          .callConstructorWhere(targetOwner(assignableTo(Random.class)).and(WITHOUT_ARGUMENTS))
          .orShould()
          .callMethodWhere(target(nameMatching("random")).and(targetOwner(type(Math.class))))
          .orShould()
          .dependOnClassesThat(type(ThreadLocalRandom.class).or(type(SecureRandom.class)))
          .because("a result must come out again from its seed");

  static final ArchRule NO_CONSOLE =
      noClasses()
          .should()
          .accessFieldWhere(target(nameMatching("out|err")).and(targetOwner(type(System.class))))
          .orShould()
          .callMethodWhere(target(nameMatching("printStackTrace")).and(WITHOUT_ARGUMENTS))
          .orShould()
          .dependOnClassesThat(type(PrintStream.class))
          .because("the core answers with values");

  static final ArchRule NO_CYCLES =
      slices()
          .matching("touchstone.(**)")
          .should()
          .beFreeOfCycles()
          .because("a package must be understood without the ones that use it");

  static final List<ArchRule> ALL =
      List.of(PLAIN_JAVA, NO_FILES, NO_CLOCK, NO_CHANCE_WITHOUT_A_SEED, NO_CONSOLE, NO_CYCLES);

  private CoreRules() {}
}
