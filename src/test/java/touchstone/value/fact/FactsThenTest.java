package touchstone.value.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class FactsThenTest {

  private static final int DAY = (int) LocalDate.of(2024, 6, 30).toEpochDay();

  private final AccountFacts.Builder facts = AccountFacts.builder(2);
  private final DealChanges.Builder changes = new DealChanges.Builder(2);

  private static long at(int day) {
    return day * 86_400L + 3_600;
  }

  private AccountFacts then() {
    return FactsThen.of(
        facts.build(), changes.build(), AsOf.past(LocalDate.ofEpochDay(DAY), ZoneOffset.UTC));
  }

  @Nested
  class A_deal_with_a_history {

    private static final long KEY = 6_001L;

    @Test
    void has_the_amount_the_stage_and_the_close_date_it_had() {
      facts
          .record(KEY)
          .deals()
          .add(0, DealStatus.WON)
          .created(DAY - 50)
          .amount(900)
          .listAmount(1_000)
          .closed(DAY - 2);
      changes.add(0, KEY, at(DAY - 50)).status(DealStatus.OPEN).amount(100).closed(DAY - 20);
      changes.add(0, KEY, at(DAY)).status(DealStatus.OPEN).amount(500).closed(DAY + 20);
      changes.add(0, KEY, at(DAY + 9)).status(DealStatus.WON).amount(900).closed(DAY - 2);

      Deals deals = then().deals();

      assertThat(deals.status(0)).isEqualTo(DealStatus.OPEN);
      assertThat(deals.amount(0)).isEqualTo(500);
      assertThat(deals.closed(0)).isEqualTo(DAY + 20);
      assertThat(deals.listAmount(0)).isEqualTo(Unknown.MONEY);
      assertThat(deals.created(0)).isEqualTo(DAY - 50);
    }

    @Test
    void is_won_although_it_was_lost_again_later() {
      facts.record(KEY).deals().add(0, DealStatus.LOST).created(DAY - 50).closed(DAY + 40);
      changes.add(0, KEY, at(DAY - 1)).status(DealStatus.WON).amount(800).closed(DAY - 1);
      changes.add(0, KEY, at(DAY + 40)).status(DealStatus.LOST).closed(DAY + 40);

      Deals deals = then().deals();

      assertThat(deals.status(0)).isEqualTo(DealStatus.WON);
      assertThat(deals.amount(0)).isEqualTo(800);
      assertThat(deals.closed(0)).isEqualTo(DAY - 1);
    }

    @Test
    void was_not_there_if_it_was_entered_later_and_dated_back() {
      facts.record(KEY).deals().add(0, DealStatus.WON).closed(DAY - 10).amount(800);
      changes.add(0, KEY, at(DAY + 1)).status(DealStatus.WON).closed(DAY - 10).amount(800);

      assertThat(then().deals().rows()).isZero();
    }

    @Test
    void is_open_if_it_was_marked_as_won_for_a_day_to_come() {
      facts.record(KEY).deals().add(0, DealStatus.WON).closed(DAY + 5).created(DAY - 5);
      changes.add(0, KEY, at(DAY - 1)).status(DealStatus.WON).closed(DAY + 5);

      assertThat(then().deals().status(0)).isEqualTo(DealStatus.OPEN);
    }

    @Test
    void keeps_its_amount_where_the_history_holds_no_amounts() {
      facts.record(KEY).deals().add(0, DealStatus.WON).closed(DAY - 5).amount(800);
      changes.add(0, KEY, at(DAY - 5)).status(DealStatus.WON);

      Deals deals = then().deals();

      assertThat(deals.amount(0)).isEqualTo(800);
      assertThat(deals.closed(0)).isEqualTo(DAY - 5);
    }

    @Test
    void is_not_taken_for_the_deal_of_another_account() {
      facts.record(KEY).deals().add(0, DealStatus.WON).closed(DAY - 5).amount(800);
      changes.add(1, KEY, at(DAY - 5)).status(DealStatus.LOST);

      assertThat(then().deals().status(0)).isEqualTo(DealStatus.WON);
    }
  }

  @Nested
  class Without_a_history {

    @Test
    void a_deal_decided_later_is_open_and_its_amount_unknown() {
      facts
          .deals()
          .add(0, DealStatus.WON)
          .created(DAY - 5)
          .closed(DAY + 1)
          .amount(800)
          .implementation(Implementation.CUSTOM);

      Deals deals = then().deals();

      assertThat(deals.status(0)).isEqualTo(DealStatus.OPEN);
      assertThat(deals.amount(0)).isEqualTo(Unknown.MONEY);
      assertThat(deals.closed(0)).isEqualTo(Unknown.DAY);
      assertThat(deals.is(0, Implementation.CUSTOM)).isFalse();
    }

    @Test
    void a_deal_entered_later_for_an_earlier_day_counts_by_its_day() {
      facts.deals().add(0, DealStatus.WON).created(DAY + 9).closed(DAY).amount(800);

      Deals deals = then().deals();

      assertThat(deals.status(0)).isEqualTo(DealStatus.WON);
      assertThat(deals.amount(0)).isEqualTo(800);
      assertThat(deals.created(0)).isEqualTo(Unknown.DAY);
    }
  }

  @Test
  void a_case_closed_later_is_open_and_has_no_mark() {
    facts.supportCases().add(0).opened(at(DAY)).closed(at(DAY + 1)).satisfaction(1).effortHours(3);
    facts.supportCases().add(0).opened(at(DAY + 1));

    SupportCases cases = then().supportCases();

    assertThat(cases.rows()).isOne();
    assertThat(cases.closed(0)).isEqualTo(Unknown.MOMENT);
    assertThat(cases.satisfaction(0)).isNaN();
    assertThat(cases.effortHours(0)).isNaN();
  }

  @Test
  void a_lead_converted_later_belongs_to_nobody() {
    facts.leads().add(1).created(DAY - 9).converted(DAY + 1);
    facts.leads().add(1).created(DAY - 9).converted(DAY);

    Leads leads = then().leads();

    assertThat(leads.to(1) - leads.from(1)).isOne();
    assertThat(leads.converted(leads.from(1))).isEqualTo(DAY);
    assertThat(leads.rows() - leads.unattachedFrom()).isOne();
    assertThat(leads.converted(leads.unattachedFrom())).isEqualTo(Unknown.DAY);
  }

  @Test
  void what_was_entered_and_measured_later_is_not_there() {
    facts.created(0, DAY + 1).source(0, facts.sources().code("Web"));
    facts.outcomes().add(0, facts.measures().code("later measure"), 1).day(DAY + 1);
    facts.outcomes().add(0, facts.measures().code("hours saved"), 5).day(DAY);
    facts.surveys().add(0, 1).day(DAY + 1);
    facts.signals().add(0, facts.signalKinds().code("referral")).day(DAY + 1);
    facts.touches().add(0, TouchOrigin.CONTACT).day(DAY + 1);
    facts.activities().add(0).at(at(DAY + 1)).done(true);
    facts.revenueEntries().add(0).firstDay(DAY + 1).amount(5);
    facts.revenueEntries().add(0).firstDay(DAY).lastDay(DAY + 364).amount(7);

    AccountFacts then = then();

    assertThat(then.created()[0]).isEqualTo(Unknown.DAY);
    assertThat(then.source()[0]).isEqualTo(Unknown.CODE);
    assertThat(then.measures().names()).containsExactly("hours saved");
    assertThat(then.measures().name(then.outcomes().measure(0))).isEqualTo("hours saved");
    assertThat(then.outcomes().rows()).isOne();
    assertThat(then.surveys().rows()).isZero();
    assertThat(then.signals().rows()).isZero();
    assertThat(then.touches().rows()).isZero();
    assertThat(then.activities().rows()).isZero();
    assertThat(then.revenueEntries().rows()).isOne();
    assertThat(then.revenueEntries().lastDay(0)).isEqualTo(DAY + 364);
  }

  @Test
  void undated_facts_do_not_count_in_the_past() {
    facts.deals().add(0, DealStatus.WON).amount(5);
    facts.surveys().add(0, 1);

    AccountFacts then = then();

    assertThat(then.deals().rows()).isZero();
    assertThat(then.surveys().rows()).isZero();
  }

  @Test
  void refuses_a_history_of_other_accounts() {
    AccountFacts all = facts.build();

    assertThatThrownBy(
            () ->
                FactsThen.of(
                    all, DealChanges.none(3), AsOf.past(LocalDate.ofEpochDay(DAY), ZoneOffset.UTC)))
        .hasMessage("The history is of 3 accounts, the facts are of 2.");
  }
}
