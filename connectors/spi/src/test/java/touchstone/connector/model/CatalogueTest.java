package touchstone.connector.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds for every record type and every standard field: names are kept for ever. */
class CatalogueTest {

  /** Places of a record that are not standard fields; a field of that name would hide one. */
  private static final Set<String> TAKEN = Set.of("id", "deleted", "modifiedAt");

  private static Stream<Field<?>> everyField() {
    return Arrays.stream(RecordType.values()).flatMap(type -> type.fields().stream());
  }

  @Nested
  class EveryType {

    @ParameterizedTest
    @EnumSource
    void has_fields_whose_names_differ_in_more_than_capitals(RecordType type) {
      assertThat(type.fields()).isNotEmpty();
      assertThat(type.fields())
          .extracting(field -> field.name().toLowerCase(Locale.ROOT))
          .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void owns_its_fields(RecordType type) {
      assertThat(type.fields()).allSatisfy(field -> assertThat(field.type()).isEqualTo(type));
    }

    @ParameterizedTest
    @EnumSource
    void is_found_by_its_plural(RecordType type) {
      assertThat(type.plural()).matches("[a-z][a-zA-Z]*s");
      assertThat(RecordType.ofPlural(type.plural())).contains(type);
    }

    @ParameterizedTest
    @EnumSource
    void finds_its_fields_by_name(RecordType type) {
      assertThat(type.fields())
          .allSatisfy(field -> assertThat(type.field(field.name()).orElseThrow()).isSameAs(field));
      assertThat(type.field("noSuchField")).isEmpty();
    }

    @Test
    void has_a_plural_of_its_own() {
      assertThat(RecordType.values()).extracting(RecordType::plural).doesNotHaveDuplicates();
      assertThat(RecordType.ofPlural("opportunities")).isEmpty();
    }
  }

  @Nested
  class EveryField {

    @Test
    void has_a_name_in_camel_case_that_is_not_taken() {
      assertThat(everyField())
          .allSatisfy(field -> assertThat(field.name()).matches("[a-z]+([A-Z][a-z]+)*"))
          .noneMatch(field -> TAKEN.contains(field.name()));
    }

    @Test
    void has_a_meaning_in_a_sentence() {
      assertThat(everyField())
          .allSatisfy(
              field -> assertThat(field.meaning()).as(field.toString()).matches("[A-Z].*\\."));
    }

    @Test
    void that_refers_to_a_record_is_named_after_its_id() {
      assertThat(everyField().filter(field -> field.kind() == FieldKind.REFERENCE))
          .allSatisfy(field -> assertThat(field.name()).endsWith("Id"));
    }

    @Test
    void that_is_a_day_or_a_moment_says_so_in_its_name() {
      assertThat(everyField().filter(field -> field.kind() == FieldKind.DATE))
          .allSatisfy(field -> assertThat(field.name()).endsWith("Date"));
      assertThat(everyField().filter(field -> field.kind() == FieldKind.INSTANT))
          .allSatisfy(field -> assertThat(field.name()).matches("at|.*At"));
    }
  }

  @Test
  void users_come_before_all_that_refers_to_them_and_accounts_before_deals() {
    assertThat(Arrays.asList(RecordType.values()))
        .startsWith(RecordType.USER)
        .containsSubsequence(
            RecordType.ACCOUNT,
            RecordType.CONTACT,
            RecordType.DEAL,
            RecordType.DEAL_STAGE,
            RecordType.REVENUE_ENTRY);
  }
}
