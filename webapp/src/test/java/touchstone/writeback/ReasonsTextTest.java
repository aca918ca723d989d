package touchstone.writeback;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import touchstone.icp.Tier;

/** The reasons of a score as people read them in the CRM. */
class ReasonsTextTest {

  private static final Scored ACCOUNT = Scored.account("00001");

  @Nested
  class The_lines {

    @Test
    void add_up_to_the_score() {
      assertThat(ReasonsText.of(ACCOUNT.fit(), 32_000))
          .isEqualTo(
              """
              Score 87 = base 10 + the points below
              +50 Industry is Logistics (Logistics)
              +27 Employees from 50 (120)
              0 Country is France (Spain)
              ? Founded from 2015: unknown, could be +8""");
    }

    @Test
    void tell_points_that_are_taken_away() {
      Scored account =
          new Scored(
              "1",
              Tier.C,
              Tier.C,
              "3.5",
              "P",
              Optional.empty(),
              Optional.empty(),
              List.of(
                  Scored.reason("MATCH", "Sells to consumers", "yes", "-6.50"),
                  Scored.reason("UNKNOWN", "In debt", "", "-20")));

      assertThat(ReasonsText.of(account.fit(), 32_000))
          .isEqualTo(
              """
              Score 3.5 = base 10 + the points below
              -6.5 Sells to consumers (yes)
              ? In debt: unknown, could be -20""");
    }

    @Test
    void do_not_promise_a_score_when_too_little_is_known() {
      assertThat(ReasonsText.of(ACCOUNT.tier(Tier.INSUFFICIENT_DATA).fit(), 32_000))
          .startsWith(
              "Too little is known for a score; so far 87 = base 10 + the points below\n+50");
    }

    @Test
    void tell_a_persons_word() {
      assertThat(ReasonsText.of(ACCOUNT.overriddenTo(Tier.B, "Buys next door").fit(), 32_000))
          .contains("\nTier set by a person: Buys next door\n+50");
      assertThat(ReasonsText.of(ACCOUNT.overriddenTo(Tier.B, "").fit(), 32_000))
          .contains("\nTier set by a person: no reason given\n+50");
    }

    @Test
    void tell_an_exclusion() {
      var fit =
          Json.createObjectBuilder(ACCOUNT.tier(Tier.NOT_ICP).fit())
              .add("exclusion", "Industry is Weapons (policy)")
              .build();

      assertThat(ReasonsText.of(fit, 32_000))
          .contains("\nExcluded: Industry is Weapons (policy)\n");
    }
  }

  @Nested
  class A_text_longer_than_its_field {

    @Test
    void ends_at_a_line_and_counts_what_is_left_out() {
      String text = ReasonsText.of(ACCOUNT.moreReasons(100).fit(), 255);

      assertThat(text)
          .startsWith("Score 87 = base 10 + the points below\n+50 Industry is Logistics")
          .endsWith("\n0 Criterion 2 (nothing)\n... 98 more in Touchstone");
    }

    @ParameterizedTest
    @ValueSource(ints = {70, 100, 101, 102, 131, 255, 1_000, 2_000})
    void fits_also_where_a_line_end_counts_as_two_characters(int length) {
      String text = ReasonsText.of(ACCOUNT.moreReasons(100).fit(), length);

      assertThat(text.replace("\n", "\r\n").length()).isLessThanOrEqualTo(length);
      long lines = text.lines().count() - 1;
      assertThat(text).endsWith("\n... " + (105 - lines) + " more in Touchstone");
    }

    @Test
    void is_whole_when_it_just_fits() {
      String whole = ReasonsText.of(ACCOUNT.fit(), 32_000);
      int length = whole.replace("\n", "\r\n").length();

      assertThat(ReasonsText.of(ACCOUNT.fit(), length)).isEqualTo(whole);
      assertThat(ReasonsText.of(ACCOUNT.fit(), length - 1)).endsWith("... 1 more in Touchstone");
    }

    @Test
    void is_the_begin_of_its_first_line_when_not_even_that_fits() {
      assertThat(ReasonsText.of(ACCOUNT.fit(), 8)).isEqualTo("Score 87");
      assertThat(ReasonsText.of(ACCOUNT.fit(), 0)).isEmpty();
    }
  }
}
