package touchstone.value.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class AsOfTest {

  private static final LocalDate DAY = LocalDate.of(2025, 3, 10);
  private static final int EPOCH_DAY = (int) DAY.toEpochDay();

  @Test
  void sees_the_whole_day_and_nothing_later() {
    AsOf asOf = AsOf.past(DAY, ZoneOffset.UTC);
    long midnight = DAY.plusDays(1).atStartOfDay().toEpochSecond(ZoneOffset.UTC);

    assertThat(asOf.sawDay(EPOCH_DAY)).isTrue();
    assertThat(asOf.sawDay(EPOCH_DAY + 1)).isFalse();
    assertThat(asOf.sawMoment(midnight - 1)).isTrue();
    assertThat(asOf.sawMoment(midnight)).isFalse();
  }

  @Test
  void ends_the_day_where_the_organisation_is() {
    AsOf paris = AsOf.past(DAY, ZoneId.of("Europe/Paris"));

    // Midnight in Paris is 23:00 in UTC in winter.
    assertThat(paris.endSecond()).isEqualTo(DAY.atTime(23, 0).toEpochSecond(ZoneOffset.UTC));
    assertThat(paris.dayOf(paris.endSecond() - 1)).isEqualTo(EPOCH_DAY);
    assertThat(paris.dayOf(paris.endSecond())).isEqualTo(EPOCH_DAY + 1);
    assertThat(paris.startOf(EPOCH_DAY + 1)).isEqualTo(paris.endSecond());
    assertThat(paris.dayOf(paris.startOf(EPOCH_DAY - 400))).isEqualTo(EPOCH_DAY - 400);
    assertThat(paris.dayOf(paris.startOf(EPOCH_DAY - 400) - 1)).isEqualTo(EPOCH_DAY - 401);
  }

  @Test
  void counts_undated_facts_today_but_not_in_the_past() {
    assertThat(AsOf.today(DAY, ZoneOffset.UTC).sawDay(Unknown.DAY)).isTrue();
    assertThat(AsOf.today(DAY, ZoneOffset.UTC).sawMoment(Unknown.MOMENT)).isTrue();
    assertThat(AsOf.past(DAY, ZoneOffset.UTC).sawDay(Unknown.DAY)).isFalse();
    assertThat(AsOf.past(DAY, ZoneOffset.UTC).sawMoment(Unknown.MOMENT)).isFalse();
  }

  @Test
  void takes_a_deal_decided_later_for_one_in_progress() {
    AccountFacts.Builder facts = AccountFacts.builder(1);
    facts.deals().add(0, DealStatus.WON).created(EPOCH_DAY - 5).closed(EPOCH_DAY + 5);
    Deals deals = facts.build().deals();

    AsOf before = AsOf.past(DAY.minusDays(6), ZoneOffset.UTC);
    AsOf between = AsOf.past(DAY, ZoneOffset.UTC);
    AsOf after = AsOf.past(DAY.plusDays(5), ZoneOffset.UTC);

    assertThat(deals.openAt(0, before)).isFalse();
    assertThat(deals.wonBy(0, before)).isFalse();
    assertThat(deals.openAt(0, between)).isTrue();
    assertThat(deals.wonBy(0, between)).isFalse();
    assertThat(deals.openAt(0, after)).isFalse();
    assertThat(deals.wonBy(0, after)).isTrue();
  }
}
