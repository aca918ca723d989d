package touchstone.connector.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CrmRecordTest {

  private static CrmRecord.Builder deal() {
    return CrmRecord.of(RecordType.DEAL, "d1");
  }

  @Nested
  class ARecord {

    @Test
    void keeps_what_it_was_given() {
      Instant moment = Instant.parse("2026-03-31T14:05:00Z");
      CrmRecord record =
          deal()
              .set(Deal.AMOUNT, new BigDecimal("12.50"))
              .set(Deal.WON, true)
              .custom("Territory", "north")
              .modifiedAt(moment)
              .deleted(true)
              .build();

      assertThat(record.type()).isEqualTo(RecordType.DEAL);
      assertThat(record.id()).isEqualTo("d1");
      assertThat(record.get(Deal.AMOUNT)).contains(new BigDecimal("12.50"));
      assertThat(record.get(Deal.WON)).contains(true);
      assertThat(record.customFields()).containsEntry("Territory", "north");
      assertThat(record.modifiedAt()).contains(moment);
      assertThat(record.deleted()).isTrue();
    }

    @Test
    void knows_nothing_it_was_not_given() {
      CrmRecord record = deal().build();

      assertThat(record.get(Deal.AMOUNT)).isEmpty();
      assertThat(record.customFields()).isEmpty();
      assertThat(record.modifiedAt()).isEmpty();
      assertThat(record.deleted()).isFalse();
    }

    @Test
    void leaves_blank_custom_fields_out() {
      assertThat(deal().custom("Territory", "  ").build().customFields()).isEmpty();
    }

    @Test
    void does_not_change_when_its_builder_goes_on() {
      CrmRecord.Builder builder = deal().set(Deal.NAME, "One").custom("Territory", "north");
      CrmRecord record = builder.build();

      builder.set(Deal.NAME, "Other").custom("Territory", "south");

      assertThat(record.get(Deal.NAME)).contains("One");
      assertThat(record.customFields()).containsEntry("Territory", "north");
      assertThatThrownBy(() -> record.customFields().clear())
          .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void shows_type_and_id_only_for_values_may_be_personal() {
      assertThat(deal().set(Deal.NAME, "Secret deal").build()).hasToString("DEAL d1");
    }

    @Test
    void equals_another_with_the_same_content() {
      CrmRecord record = deal().set(Deal.NAME, "One").build();

      assertThat(record).isEqualTo(deal().set(Deal.NAME, "One").build());
      assertThat(record).hasSameHashCodeAs(deal().set(Deal.NAME, "One").build());
      assertThat(record).isNotEqualTo(deal().set(Deal.NAME, "Other").build());
      assertThat(record).isNotEqualTo(deal().set(Deal.NAME, "One").deleted(true).build());
      assertThat(record)
          .isNotEqualTo(CrmRecord.of(RecordType.DEAL, "d2").set(Deal.NAME, "One").build());
    }
  }

  @Nested
  class ABuilder {

    @Test
    void refuses_a_blank_id() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> CrmRecord.of(RecordType.SUPPORT_CASE, " "))
          .withMessage("A record of supportCases has no id.");
    }

    @Test
    void refuses_a_field_of_another_type() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> deal().set(Account.NAME, "Acme"))
          .withMessage("accounts.name is not a field of deals.");
    }

    @Test
    void refuses_null_for_unknown_values_are_left_out() {
      assertThatNullPointerException().isThrownBy(() -> deal().set(Deal.NAME, null));
    }
  }
}
