package touchstone.value.fact;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RevenueEntriesTest {

  private static RevenueEntries period(int first, int last, long amount) {
    AccountFacts.Builder facts = AccountFacts.builder(1);
    facts.revenueEntries().add(0).firstDay(first).lastDay(last).amount(amount).recurring(true);
    return facts.build().revenueEntries();
  }

  @Test
  void a_period_earns_day_by_day() {
    RevenueEntries entries = period(100, 109, 1_000);

    assertThat(entries.earnedBy(0, 99)).isZero();
    assertThat(entries.earnedBy(0, 100)).isEqualTo(100);
    assertThat(entries.earnedBy(0, 104)).isEqualTo(500);
    assertThat(entries.earnedBy(0, 500)).isEqualTo(1_000);
  }

  @Test
  void a_one_off_entry_earns_all_at_once() {
    AccountFacts.Builder facts = AccountFacts.builder(1);
    facts.revenueEntries().add(0).firstDay(100).amount(1_000);
    RevenueEntries entries = facts.build().revenueEntries();

    assertThat(entries.earnedBy(0, 99)).isZero();
    assertThat(entries.earnedBy(0, 100)).isEqualTo(1_000);
  }

  @Test
  void a_credit_takes_away_day_by_day() {
    assertThat(period(100, 109, -1_000).earnedBy(0, 104)).isEqualTo(-500);
  }

  @Property
  void the_parts_of_a_period_add_up_to_its_amount(
      @ForAll long amount,
      @ForAll @IntRange(min = 2, max = 4_000) int days,
      @ForAll @IntRange(min = 0, max = 4_000) int split) {
    long some = amount == Unknown.MONEY ? 0 : amount;
    RevenueEntries entries = period(0, days - 1, some);

    long before = entries.earnedBy(0, split - 1);
    long whole = entries.earnedBy(0, days - 1);

    assertThat(whole).isEqualTo(some);
    assertThat(Math.abs(before)).isLessThanOrEqualTo(Math.abs(some));
    assertThat(Math.signum((double) before)).isIn(0.0, Math.signum((double) some));
  }
}
