package touchstone.icp.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import touchstone.icp.AttributeKind;
import touchstone.icp.CategoryColumn;
import touchstone.icp.CategorySetColumn;
import touchstone.icp.NumberColumn;

class ValueCleaningTest {

  private static CategoryColumn cleaned(CategoryColumn column) {
    return (CategoryColumn) ValueCleaning.clean(column).column();
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
      CategoryColumn column = cleaned(Tables.names("industry", "Software", text, "Retail"));

      assertThat(column.known(1)).isFalse();
      assertThat(column.names()).containsExactly("Software", "Retail");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"Other", "Sonstige", "Nonprofit", "Unknown Worlds Ltd", "SA", "NA", "1"})
    void and_nothing_else_does(String text) {
      assertThat(cleaned(Tables.names("industry", "Software", text)).known(1)).isTrue();
    }

    @Test
    void and_the_notice_names_them() {
      assertThat(ValueCleaning.clean(Tables.names("industry", "A", "n/a", "--None--")).notices())
          .containsExactly(
              new Notice(
                  Notice.Kind.READ_AS_UNKNOWN,
                  "industry: \"n/a\", \"--None--\" count as unknown: they only fill the field."));
    }

    @Test
    void but_a_doubtful_one_stays_and_is_named() {
      ValueCleaning.Cleaned cleaned = ValueCleaning.clean(Tables.names("region", "EU", "NA"));

      assertThat(cleaned.column().known(1)).isTrue();
      assertThat(cleaned.notices())
          .extracting(Notice::sentence)
          .containsExactly("region: \"NA\" may only fill the field; kept as a value.");
    }

    @Test
    void among_several_names_as_well() {
      CategorySetColumn column =
          new CategorySetColumn(
              Tables.attribute("tools", AttributeKind.CATEGORIES),
              List.of("SAP", "none", "sap"),
              new int[] {0, 2, 3, 5},
              new int[] {0, 2, 1, 0, 1});

      CategorySetColumn cleaned = (CategorySetColumn) ValueCleaning.clean(column).column();

      assertThat(cleaned.names()).containsExactly("SAP");
      assertThat(cleaned.starts()).containsExactly(0, 1, 1, 2);
      assertThat(cleaned.known(1)).isFalse();
    }
  }

  @Nested
  class Spellings_of_one_name {

    @Test
    void are_read_as_the_most_frequent_one_if_only_case_and_spaces_differ() {
      ValueCleaning.Cleaned cleaned =
          ValueCleaning.clean(
              Tables.names("industry", "SOFTWARE", "Software", " Software", "Software", "Retail"));

      CategoryColumn column = (CategoryColumn) cleaned.column();
      assertThat(column.names()).containsExactly("Software", "Retail");
      assertThat(column.codes()).containsExactly(0, 0, 0, 0, 1);
      assertThat(cleaned.notices())
          .extracting(Notice::sentence)
          .containsExactly(
              "industry: \"Software\" (3 spellings) differ by case or surrounding spaces only and"
                  + " count as one name.");
    }

    @Test
    void are_reported_and_kept_apart_if_they_only_look_alike() {
      ValueCleaning.Cleaned cleaned =
          ValueCleaning.clean(
              Tables.names(
                  "industry", "Manufacturing", "Manufactoring", "E-Commerce", "ECommerce"));

      assertThat(((CategoryColumn) cleaned.column()).names()).hasSize(4);
      assertThat(cleaned.notices())
          .extracting(Notice::sentence)
          .containsExactly(
              "industry: \"E-Commerce\" and \"ECommerce\", \"Manufacturing\" and \"Manufactoring\""
                  + " look alike; kept apart, please check.");
    }

    @Test
    void are_not_suspected_where_a_digit_or_a_letter_of_a_short_name_makes_the_difference() {
      assertThat(
              ValueCleaning.clean(Tables.names("form", "SA", "SAS", "Region 1", "Region 2"))
                  .notices())
          .isEmpty();
    }
  }

  @Test
  void infinite_numbers_become_unknown() {
    ValueCleaning.Cleaned cleaned =
        ValueCleaning.clean(Tables.numbers("employees", 1, Double.POSITIVE_INFINITY, 3));

    assertThat(((NumberColumn) cleaned.column()).known(1)).isFalse();
    assertThat(cleaned.notices())
        .extracting(Notice::sentence)
        .containsExactly("1 infinite values of employees count as unknown.");
  }

  @Test
  void a_clean_column_raises_no_notice() {
    assertThat(ValueCleaning.clean(Tables.names("industry", "A", "B", "")).notices()).isEmpty();
  }
}
