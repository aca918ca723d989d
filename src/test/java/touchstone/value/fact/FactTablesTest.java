package touchstone.value.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import touchstone.work.Workers;

class FactTablesTest {

  @Nested
  class Facts_collected_in_parts {

    private static final int ACCOUNTS = 200;

    /** The records from one number up to another, as some thread may read them. */
    private static void collect(AccountFacts.Builder facts, int from, int to) {
      for (int record = from; record < to; record++) {
        int account = (record * 31) % ACCOUNTS;
        facts.record(record * 0x9E3779B97F4A7C15L);
        int source = facts.sources().code("Source " + record % 7);
        facts.deals().add(account, DealStatus.WON).amount(record).source(source);
        if (record % 3 == 0) {
          facts.touches().add(account, TouchOrigin.CONTACT).source(source).day(record);
          facts.leads().addUnconverted().source(source);
        }
        if (record % 5 == 0) {
          facts.outcomes().add(account, facts.measures().code("Measure " + record % 4), record);
          int own = facts.sources().code("Source " + account % 7);
          facts.created(account, account).source(account, own);
        }
      }
    }

    private static String text(AccountFacts facts) {
      return FactTexts.of(FactChange.canonical(FactParts.of(facts), Workers.caller()));
    }

    @Test
    void are_what_one_collects_alone() {
      AccountFacts.Builder alone = AccountFacts.builder(ACCOUNTS);
      collect(alone, 0, 3_000);
      AccountFacts.Builder first = AccountFacts.builder(ACCOUNTS);
      AccountFacts.Builder second = AccountFacts.builder(ACCOUNTS);
      collect(second, 1_200, 3_000);
      collect(first, 0, 1_200);

      AccountFacts.Builder all = AccountFacts.builder(ACCOUNTS).addAll(second).addAll(first);

      assertThat(text(all.build())).isEqualTo(text(alone.build()));
    }

    @Test
    void are_grouped_by_several_threads_as_by_one() {
      AccountFacts.Builder one = AccountFacts.builder(ACCOUNTS);
      AccountFacts.Builder several = AccountFacts.builder(ACCOUNTS);
      collect(one, 0, 20_000);
      collect(several, 0, 20_000);

      AccountFacts grouped = several.build(Workers.on(ForkJoinPool.commonPool(), 3));

      assertThat(text(grouped)).isEqualTo(text(one.build()));
    }

    @Test
    void may_be_grouped_before_all_have_come() {
      AccountFacts.Builder alone = AccountFacts.builder(ACCOUNTS);
      AccountFacts.Builder cases = AccountFacts.builder(ACCOUNTS);
      cases.priorities().code("nobody's");
      for (int record = 1; record < 2_000; record++) {
        for (AccountFacts.Builder facts : List.of(alone, cases)) {
          facts.record(record * 0x9E3779B97F4A7C15L);
          int priority = facts.priorities().code("Priority " + record % 5);
          facts.supportCases().add(record % ACCOUNTS).priority(priority).opened(record);
        }
      }
      collect(alone, 2_000, 3_000);
      AccountFacts.Builder others = AccountFacts.builder(ACCOUNTS);
      collect(others, 2_000, 3_000);
      others.priorities().code("Priority 3");

      cases.group();
      AccountFacts.Builder all = AccountFacts.builder(ACCOUNTS).addAll(others).addAll(cases);

      assertThat(text(all.build())).isEqualTo(text(alone.build()));
      assertThatThrownBy(cases::build).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void take_no_more_rows_of_a_table_once_it_is_grouped() {
      AccountFacts.Builder grouped = AccountFacts.builder(ACCOUNTS);
      collect(grouped, 1, 3);
      grouped.group();
      AccountFacts.Builder other = AccountFacts.builder(ACCOUNTS);
      collect(other, 4, 5);

      assertThatThrownBy(() -> grouped.deals().add(1, DealStatus.WON))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("This table is grouped already: add or visit rows before.");
      assertThatThrownBy(() -> other.addAll(grouped))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("Of tables grouped early only one can be taken over.");
      assertThatThrownBy(() -> grouped.addAll(other)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void do_not_say_any_more_whose_they_are_once_they_are_grouped() {
      AccountFacts.Builder grouped = AccountFacts.builder(ACCOUNTS);
      collect(grouped, 1, 3);
      grouped.group();
      AccountFacts.Builder takenOver = AccountFacts.builder(ACCOUNTS);
      AccountFacts.Builder other = AccountFacts.builder(ACCOUNTS);
      collect(other, 1, 3);
      other.group();
      takenOver.addAll(other);

      for (AccountFacts.Builder facts : List.of(grouped, takenOver)) {
        assertThatThrownBy(() -> facts.mark(new boolean[ACCOUNTS]))
            .isInstanceOf(IllegalStateException.class)
            .hasMessage("This table is grouped already: add or visit rows before.");
        assertThatThrownBy(() -> facts.only(SomeAccounts.all(ACCOUNTS)))
            .isInstanceOf(IllegalStateException.class);
      }
    }

    @Test
    void do_not_say_any_more_whose_records_are_once_they_are_built() {
      RecordOwners.Builder owners = new RecordOwners.Builder(ACCOUNTS);
      owners.add(7, 1);
      owners.build();

      assertThatThrownBy(() -> owners.visit(0, (record, account) -> {}))
          .isInstanceOf(IllegalStateException.class);
      assertThatThrownBy(() -> owners.mark(new boolean[ACCOUNTS]))
          .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void are_used_up_by_whom_they_are_added_to() {
      AccountFacts.Builder part = AccountFacts.builder(ACCOUNTS);
      collect(part, 0, 10);
      AccountFacts.builder(ACCOUNTS).addAll(part);

      assertThatThrownBy(part::build).isInstanceOf(IllegalStateException.class);
    }
  }

  @Nested
  class Rows {

    @Test
    void of_an_account_lie_side_by_side_in_the_order_they_came() {
      AccountFacts.Builder facts = AccountFacts.builder(3);
      facts.deals().add(2, DealStatus.WON).amount(1);
      facts.deals().add(0, DealStatus.WON).amount(2);
      facts.deals().add(2, DealStatus.WON).amount(3);
      facts.deals().addWithoutAccount(DealStatus.LOST).amount(4);
      facts.deals().add(0, DealStatus.WON).amount(5);

      Deals deals = facts.build().deals();

      assertThat(amounts(deals, 0)).containsExactly(2L, 5L);
      assertThat(amounts(deals, 1)).isEmpty();
      assertThat(amounts(deals, 2)).containsExactly(1L, 3L);
      assertThat(deals.rows()).isEqualTo(5);
      assertThat(deals.amount(deals.unattachedFrom())).isEqualTo(4);
    }

    @Test
    void of_many_accounts_are_all_found_again() {
      int accounts = 500;
      Random random = new Random(7);
      AccountFacts.Builder facts = AccountFacts.builder(accounts);
      long[] expected = new long[accounts];
      for (int i = 0; i < 10_000; i++) {
        int account = random.nextInt(accounts);
        int amount = random.nextInt(1_000_000);
        expected[account] += amount;
        facts.deals().add(account, DealStatus.WON).amount(amount);
      }

      Deals deals = facts.build().deals();

      for (int account = 0; account < accounts; account++) {
        assertThat(amounts(deals, account).stream().mapToLong(Long::longValue).sum())
            .isEqualTo(expected[account]);
      }
    }

    @Test
    void of_an_account_that_does_not_exist_are_refused() {
      AccountFacts.Builder facts = AccountFacts.builder(3);

      assertThatThrownBy(() -> facts.supportCases().add(3))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("Account ordinal 3 is not between 0 and 2.");
    }

    private List<Long> amounts(Deals deals, int account) {
      List<Long> amounts = new java.util.ArrayList<>();
      for (int row = deals.from(account); row < deals.to(account); row++) {
        amounts.add(deals.amount(row));
      }
      return amounts;
    }
  }

  @Nested
  class Columns {

    @Test
    void that_nobody_set_do_not_exist_and_are_unknown() {
      AccountFacts.Builder facts = AccountFacts.builder(1);
      facts.deals().add(0, DealStatus.OPEN);

      Deals deals = facts.build().deals();

      assertThat(deals.content().columns()).extracting(FactColumn::name).containsExactly("status");
      assertThat(deals.amount(0)).isEqualTo(Unknown.MONEY);
      assertThat(deals.closed(0)).isEqualTo(Unknown.DAY);
      assertThat(deals.source(0)).isEqualTo(Unknown.CODE);
      assertThat(deals.is(0, Implementation.CUSTOM)).isFalse();
    }

    @Test
    void hold_unknown_where_a_row_was_not_set() {
      AccountFacts.Builder facts = AccountFacts.builder(1);
      facts.supportCases().add(0).effortHours(2);
      facts.supportCases().add(0);
      facts.supportCases().add(0).effortHours(3);

      SupportCases cases = facts.build().supportCases();

      assertThat(cases.effortHours(0)).isEqualTo(2);
      assertThat(cases.effortHours(1)).isNaN();
      assertThat(cases.effortHours(2)).isEqualTo(3);
    }

    @Test
    void can_be_written_and_restored() {
      AccountFacts.Builder facts = AccountFacts.builder(2);
      facts.activities().add(1).at(1_000).kind(ActivityKind.MEETING).done(true);
      facts.activities().add(0).at(2_000).direction(Direction.INBOUND);
      Activities written = facts.build().activities();

      Activities restored =
          new Activities(new GroupedRows(written.content().starts(), written.content().columns()));

      assertThat(restored.at(restored.from(1))).isEqualTo(1_000);
      assertThat(restored.isTwoWay(restored.from(1))).isTrue();
      assertThat(restored.done(restored.from(0))).isFalse();
      assertThat(restored.is(restored.from(0), Direction.INBOUND)).isTrue();
    }

    @Test
    void that_do_not_fit_the_starts_are_refused() {
      assertThatThrownBy(
              () ->
                  new GroupedRows(
                      new int[] {0, 2, 2}, List.of(new FactColumn.Ints("day", new int[3]))))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("The column \"day\" has 3 rows, not 2: rebuild the facts.");
      assertThatThrownBy(() -> new GroupedRows(new int[] {0, 2, 1}, List.of()))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("The starts of the rows go back at account 1: rebuild the facts.");
    }
  }

  @Nested
  class Input_out_of_range {

    @Test
    void is_refused_with_the_reason() {
      AccountFacts.Builder facts = AccountFacts.builder(1);

      assertThatThrownBy(() -> facts.surveys().add(0, 7))
          .hasMessage("A mark is brought to 0..1 first, not 7.0.");
      assertThatThrownBy(() -> facts.supportCases().add(0).effortHours(-1))
          .hasMessage("Hours of effort are 0 or more, not -1.0.");
      assertThatThrownBy(() -> facts.outcomes().add(0, 0, Double.NaN))
          .hasMessage("An outcome is a finite number, not NaN.");
      assertThatThrownBy(() -> new Scale(1, 5).share(6))
          .hasMessage("The mark 6.0 is not on the scale from 1.0 to 5.0.");
    }
  }

  @Nested
  class Names {

    @Test
    void that_differ_in_case_or_spaces_are_one() {
      NameDictionary.Builder names = new NameDictionary.Builder();

      int first = names.code(" Trade Show");
      int second = names.code("trade show ");
      int blank = names.code("  ");

      assertThat(second).isEqualTo(first);
      assertThat(blank).isEqualTo(Unknown.CODE);
      assertThat(names.build().names()).containsExactly("Trade Show");
      assertThat(names.build().find("TRADE SHOW")).hasValue(first);
      assertThat(names.build().find("web")).isEmpty();
    }
  }

  @Nested
  class Marks {

    @Test
    void are_shares_of_their_scale() {
      assertThat(new Scale(1, 5).share(4)).isEqualTo(0.75);
      assertThat(Scale.NPS.share(9)).isEqualTo(0.9);
      // A scale on which 1 is best, like German school marks.
      assertThat(new Scale(6, 1).share(1)).isEqualTo(1);
    }
  }

  @Nested
  class Words_of_a_crm {

    @Test
    void become_kinds() {
      assertThat(DealKind.fromText("Existing Customer - Upgrade")).contains(DealKind.EXPANSION);
      assertThat(DealKind.fromText("newbusiness")).contains(DealKind.NEW_BUSINESS);
      assertThat(DealKind.fromText("Renewal 2025")).contains(DealKind.RENEWAL);
      assertThat(DealKind.fromText("Type 7")).isEmpty();
      assertThat(Implementation.fromText("Solution standard")).contains(Implementation.STANDARD);
      assertThat(Implementation.fromText("Custom complexe")).contains(Implementation.CUSTOM);
      assertThat(Implementation.fromText("?")).isEmpty();
      assertThat(ActivityKind.fromText("E-mail")).contains(ActivityKind.EMAIL);
      assertThat(ActivityKind.fromText("Event")).contains(ActivityKind.MEETING);
      assertThat(ActivityKind.fromText("Call")).contains(ActivityKind.CALL);
      assertThat(ActivityKind.fromText("Note")).isEmpty();
    }
  }
}
