package touchstone.writeback;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import touchstone.account.Overrides;
import touchstone.connector.FieldValue;

/** How the texts of fields compare, and what is sent for them. */
class TouchstoneFieldTest {

  @Nested
  class The_same {

    @ParameterizedTest
    @CsvSource({
      "SCORE,87,87.0",
      "SCORE,87,8.7E1",
      "SCORE,0,0.00",
      "SCORE,-3.50,-3.5",
      "LIFETIME_VALUE,1500000,1.5E6",
      "PROFILE,Carriers,' Carriers '",
      "SCORED_AT,2026-06-30T12:00:00.123456Z,2026-06-30T12:00:00Z"
    })
    void is_told_by_meaning(TouchstoneField field, String one, String other) {
      assertThat(field.same(Optional.of(one), Optional.of(other))).isTrue();
    }

    @Test
    void is_a_text_with_line_ends_of_one_or_two_characters() {
      assertThat(TouchstoneField.REASONS.same(Optional.of("a\nb"), Optional.of("a\r\nb"))).isTrue();
    }

    @Test
    void is_nothing_and_nothing() {
      assertThat(TouchstoneField.SCORE.same(Optional.empty(), Optional.empty())).isTrue();
    }
  }

  @Nested
  class Not_the_same {

    @ParameterizedTest
    @CsvSource({
      "SCORE,87,87.01",
      "SCORE,87,eighty-seven",
      "PROFILE,Carriers,carriers",
      "PROFILE,87,87.0",
      "REASONS,a b,ab",
      "SCORED_AT,2026-06-30T12:00:00Z,2026-06-30T12:00:01Z",
      "SCORED_AT,2026-06-30T12:00:00Z,yesterday"
    })
    void is_another_meaning(TouchstoneField field, String one, String other) {
      assertThat(field.same(Optional.of(one), Optional.of(other))).isFalse();
    }

    @Test
    void is_nothing_and_zero() {
      assertThat(TouchstoneField.SCORE.same(Optional.empty(), Optional.of("0"))).isFalse();
    }
  }

  @Nested
  class What_is_sent {

    @Test
    void is_of_the_fields_kind() {
      assertThat(TouchstoneField.TIER.value(Optional.of("A"))).isEqualTo(new FieldValue.Text("A"));
      assertThat(TouchstoneField.SCORE.value(Optional.of("87.5")))
          .isEqualTo(new FieldValue.Number(new BigDecimal("87.5")));
      assertThat(TouchstoneField.SCORED_AT.value(Optional.of("2026-06-30T12:00:00Z")))
          .isEqualTo(new FieldValue.Moment(Instant.parse("2026-06-30T12:00:00Z")));
    }

    @Test
    void empties_the_field_for_nothing() {
      for (TouchstoneField field : TouchstoneField.values()) {
        assertThat(field.value(Optional.empty())).isEqualTo(new FieldValue.Clear());
      }
    }

    @Test
    void is_never_a_field_that_belongs_to_people() {
      assertThat(TouchstoneField.of(Overrides.TIER_FIELD)).isEmpty();
      assertThat(TouchstoneField.of(Overrides.REASON_FIELD)).isEmpty();
    }
  }
}
