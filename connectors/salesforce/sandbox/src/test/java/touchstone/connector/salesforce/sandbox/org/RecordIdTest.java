package touchstone.connector.salesforce.sandbox.org;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordIdTest {

  /** Ids of a public Salesforce export; the suffix is Salesforce's own. */
  @ParameterizedTest
  @CsvSource({
    "001Nq00000HwuT4, 001Nq00000HwuT4IAJ",
    "005Nq00000AU6zt, 005Nq00000AU6ztIAD",
    "00QNq00000BXU9A, 00QNq00000BXU9AMAX",
    "006bm00000LKJNN, 006bm00000LKJNNAA5",
  })
  void suffix_repeats_the_case_of_the_letters(String shortForm, String longForm) {
    assertThat(RecordId.parse(shortForm)).contains(longForm);
    assertThat(RecordId.parse(longForm)).contains(longForm);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "001", "001Nq00000HwuT4IAA", "001Nq00000HwuT!", "001Nq00000HwuT4IAJx"})
  void text_that_is_no_id_is_not_taken_for_one(String text) {
    assertThat(RecordId.parse(text)).isEmpty();
  }

  @Test
  void new_ids_begin_with_the_types_prefix_and_differ() {
    Set<String> ids = new HashSet<>();
    for (long number = 1; number <= 10_000; number++) {
      String id = RecordId.of("001", number);
      assertThat(RecordId.parse(id)).contains(id);
      ids.add(id);
    }
    assertThat(ids).hasSize(10_000).allMatch(id -> id.startsWith("001"));
  }
}
