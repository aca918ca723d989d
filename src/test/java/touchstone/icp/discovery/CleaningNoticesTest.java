package touchstone.icp.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import touchstone.icp.AttributeColumn;
import touchstone.icp.cleaning.ValueCleaning;

class CleaningNoticesTest {

  private static List<String> sentences(AttributeColumn column) {
    return CleaningNotices.of(ValueCleaning.clean(column)).stream().map(Notice::sentence).toList();
  }

  @Test
  void name_placeholders() {
    assertThat(sentences(Tables.names("industry", "A", "n/a", "--None--")))
        .containsExactly(
            "industry: \"--None--\", \"n/a\" count as unknown: they only fill the field.");
  }

  @Test
  void name_what_may_be_one() {
    assertThat(sentences(Tables.names("region", "EU", "NA")))
        .containsExactly("region: \"NA\" may only fill the field; kept as a value.");
  }

  @Test
  void name_spellings_that_count_as_one() {
    assertThat(sentences(Tables.names("industry", "SOFTWARE", "Software", "Software", "Retail")))
        .containsExactly(
            "industry: \"Software\" (2 spellings) differ by case or surrounding spaces only and"
                + " count as one name.");
  }

  @Test
  void name_what_looks_alike() {
    assertThat(
            sentences(
                Tables.names(
                    "industry", "Manufacturing", "Manufactoring", "E-Commerce", "ECommerce")))
        .containsExactly(
            "industry: \"E-Commerce\" and \"ECommerce\", \"Manufacturing\" and \"Manufactoring\""
                + " look alike; kept apart, please check.");
  }

  @Test
  void count_infinite_numbers() {
    assertThat(sentences(Tables.numbers("employees", 1, Double.POSITIVE_INFINITY, 3)))
        .containsExactly("1 infinite values of employees count as unknown.");
  }

  @Test
  void are_none_of_a_clean_column() {
    assertThat(sentences(Tables.names("industry", "A", "B", ""))).isEmpty();
  }
}
