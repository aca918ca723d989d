package touchstone.icp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The wall between definition and validation: what is known only after contact defines nothing. */
class WallTest {

  @Nested
  class Code_that_makes_a_criterion {

    @Test
    void of_a_definition_attribute_compiles() {
      assertThat(errors("DefinitionAttribute")).isEmpty();
    }

    @Test
    void of_a_validation_attribute_does_not_compile() {
      assertThat(errors("ValidationAttribute"))
          .singleElement()
          .asString()
          .contains("ValidationAttribute cannot be converted to")
          .contains("DefinitionAttribute");
    }

    @Test
    void of_an_attribute_of_unknown_role_does_not_compile() {
      assertThat(errors("Attribute"))
          .singleElement()
          .asString()
          .contains("Attribute cannot be converted to")
          .contains("DefinitionAttribute");
    }

    private List<String> errors(String type) {
      String source =
          """
          import touchstone.icp.*;
          class Leak {
            Criterion criterion(%s attribute) {
              return new Criterion(
                  attribute, Condition.atLeast(1), Points.of(1), new PointsOrigin.SetByPerson());
            }
          }
          """
              .formatted(type);
      JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
      DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
      compiler
          .getTask(
              null,
              null,
              found,
              List.of("-proc:none", "-d", System.getProperty("java.io.tmpdir")),
              null,
              List.of(new Text(source)))
          .call();
      return found.getDiagnostics().stream()
          .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
          .map(diagnostic -> diagnostic.getMessage(null))
          .toList();
    }
  }

  /** A source file in memory. */
  private static final class Text extends SimpleJavaFileObject {

    private final String content;

    Text(String content) {
      super(URI.create("string:///Leak.java"), Kind.SOURCE);
      this.content = content;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return content;
    }
  }

  @Nested
  class A_mapping {

    @Test
    void cannot_make_a_criterion_of_a_validation_measure() {
      Attribute dealSize =
          Attribute.of(
              "dealSize",
              "Deal size",
              AttributeFamily.BUDGET,
              AttributeKind.NUMBER,
              AttributeRole.VALIDATION);

      assertThatThrownBy(() -> Criterion.of(dealSize, Condition.atLeast(10_000), Points.of(20)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(
              "\"Deal size\" (dealSize) is a validation measure: it is known only after the first"
                  + " contact, so it cannot be a criterion of a profile. Use it to compare profiles,"
                  + " or change its role in the mapping if it can be searched for before any"
                  + " contact.");
    }

    @Test
    void cannot_make_an_exclusion_of_a_value() {
      Attribute lifetimeValue =
          Attribute.of(
              "lifetimeValue",
              "Lifetime value",
              AttributeFamily.BUDGET,
              AttributeKind.NUMBER,
              AttributeRole.VALUE);

      assertThatThrownBy(() -> Exclusion.of(lifetimeValue, Condition.below(1), "worth nothing"))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith("\"Lifetime value\" (lifetimeValue) is a value: it is known");
    }

    @Test
    void can_make_a_criterion_of_what_is_known_before_any_contact() {
      Attribute size =
          Attribute.of(
              "employees",
              "Employees",
              AttributeFamily.FIRMOGRAPHIC,
              AttributeKind.NUMBER,
              AttributeRole.DEFINITION);

      Criterion criterion = Criterion.of(size, Condition.between(50, 250), Points.of(20));

      assertThat(criterion.text()).isEqualTo("Employees is 50 or more and below 250");
    }
  }
}
