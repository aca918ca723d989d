package touchstone.icp.cleaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import touchstone.icp.AttributeColumnBuilder;
import touchstone.icp.AttributeFamily;
import touchstone.icp.AttributeKind;
import touchstone.icp.CategoryColumn;
import touchstone.icp.CategorySetColumn;
import touchstone.icp.DefinitionAttribute;
import touchstone.icp.NumberColumn;

class ValueCleaningTest {

  private static DefinitionAttribute attribute(AttributeKind kind) {
    return new DefinitionAttribute("industry", "Industry", AttributeFamily.FIRMOGRAPHIC, kind);
  }

  private static CleanedColumn cleaned(AttributeKind kind, String... values) {
    AttributeColumnBuilder builder = new AttributeColumnBuilder(attribute(kind), values.length);
    for (int row = 0; row < values.length; row++) {
      builder.set(row, values[row]);
    }
    return ValueCleaning.clean(builder.build());
  }

  private static CategoryColumn names(String... values) {
    return (CategoryColumn) cleaned(AttributeKind.CATEGORY, values).column();
  }

  @Nested
  class Placeholders_become_unknown {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "n/a",
          "N/A",
          " unknown ",
          "-",
          "--",
          "?",
          "...",
          "--None--",
          "Please choose",
          "- Please select -",
          "TBD",
          "(none)",
          "Non renseigné",
          "À définir",
          "Bitte auswählen",
          "keine Angabe",
          "<unknown>",
          "#N/A",
          "null"
        })
    void in_whatever_language_and_spelling(String text) {
      CategoryColumn column = names("Software", text, "Retail");

      assertThat(column.known(1)).isFalse();
      assertThat(column.names()).containsExactly("Software", "Retail");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"Other", "Sonstige", "Nonprofit", "Unknown Worlds Ltd", "SA", "NA", "1"})
    void and_nothing_else_does(String text) {
      assertThat(names("Software", text).known(1)).isTrue();
    }

    @Test
    void and_are_counted() {
      CleaningReport report =
          cleaned(AttributeKind.CATEGORY, "A", "n/a", "--None--", "n/a", "", "B").report();

      assertThat(report.placeholders())
          .containsExactly(new NameCount("n/a", 2), new NameCount("--None--", 1));
      assertThat(report.known()).isEqualTo(2);
      assertThat(report.distinct()).isEqualTo(2);
      assertThat(report.knownShare()).isEqualTo(2.0 / 6);
    }

    @Test
    void but_a_doubtful_one_stays_and_is_reported() {
      CleanedColumn cleaned = cleaned(AttributeKind.CATEGORY, "EU", "NA");

      assertThat(cleaned.column().known(1)).isTrue();
      assertThat(cleaned.report().doubtful()).containsExactly(new NameCount("NA", 1));
    }

    @Test
    void among_several_names_as_well() {
      CategorySetColumn column =
          (CategorySetColumn)
              cleaned(AttributeKind.CATEGORIES, "SAP;none", "none", "sap;SAP;none", "SAP").column();

      assertThat(column.names()).containsExactly("SAP");
      assertThat(column.starts()).containsExactly(0, 1, 1, 2, 3);
      assertThat(column.known(1)).isFalse();
    }
  }

  @Nested
  class Spellings_of_one_name {

    @Test
    void are_read_as_the_commonest_if_only_case_and_spaces_differ() {
      CleanedColumn cleaned =
          cleaned(
              AttributeKind.CATEGORY, "SOFTWARE", "Software", " Software", "software", "Retail");

      CategoryColumn column = (CategoryColumn) cleaned.column();
      assertThat(column.names()).containsExactly("Software", "Retail");
      assertThat(column.codes()).containsExactly(0, 0, 0, 0, 1);
      assertThat(cleaned.report().merged())
          .containsExactly(
              new CleaningReport.MergedName(
                  "Software",
                  List.of(
                      new NameCount("Software", 2),
                      new NameCount("SOFTWARE", 1),
                      new NameCount("software", 1))));
      assertThat(cleaned.report().merged().get(0).accounts()).isEqualTo(4);
    }

    @Test
    void are_told_and_kept_apart_if_they_only_look_alike() {
      CategoryColumn column = names("Manufacturing", "Manufactoring", "E-Commerce", "ECommerce");

      assertThat(column.names()).hasSize(4);
      assertThat(ValueCleaning.lookAlikes(column))
          .containsExactly(
              "\"E-Commerce\" and \"ECommerce\"", "\"Manufacturing\" and \"Manufactoring\"");
    }

    @Test
    void are_not_suspected_where_a_digit_or_a_letter_of_a_short_name_makes_the_difference() {
      assertThat(ValueCleaning.lookAlikes(names("SA", "SAS", "Region 1", "Region 2"))).isEmpty();
    }
  }

  @Test
  void infinite_numbers_become_unknown() {
    CleanedColumn cleaned =
        ValueCleaning.clean(
            new NumberColumn(
                attribute(AttributeKind.NUMBER),
                new double[] {1, Double.POSITIVE_INFINITY, 3, Double.NaN, 3}));

    assertThat(cleaned.column().known(1)).isFalse();
    assertThat(cleaned.report().infinite()).isEqualTo(1);
    assertThat(cleaned.report().known()).isEqualTo(3);
    assertThat(cleaned.report().distinct()).isEqualTo(2);
  }

  @Test
  void cleaning_twice_changes_nothing() {
    CleanedColumn once = cleaned(AttributeKind.CATEGORY, "A", "a", "n/a", "B", "");
    CleanedColumn twice = ValueCleaning.clean(once.column());

    assertThat(((CategoryColumn) twice.column()).codes())
        .isEqualTo(((CategoryColumn) once.column()).codes());
    assertThat(twice.report().placeholders()).isEmpty();
    assertThat(twice.report().merged()).isEmpty();
  }
}
