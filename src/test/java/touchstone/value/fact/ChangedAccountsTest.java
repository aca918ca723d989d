package touchstone.value.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ChangedAccountsTest {

  /** Account a has a deals, worth 10 a, 10 a + 1 and so on; one deal belongs to nobody. */
  private static AccountFacts company(int accounts) {
    AccountFacts.Builder facts = AccountFacts.builder(accounts);
    for (int account = 0; account < accounts; account++) {
      facts.created(account, 100 + account);
      facts.source(account, facts.sources().code("source " + account));
      for (int deal = 0; deal < account; deal++) {
        facts.deals().add(account, DealStatus.WON).amount(10L * account + deal);
      }
    }
    facts.deals().addWithoutAccount(DealStatus.WON).amount(7);
    return facts.build();
  }

  @Test
  void the_facts_of_some_accounts_are_those_they_have_among_all() {
    AccountFacts all = company(5);

    AccountFacts some =
        ChangedAccounts.of(all, new int[] {0, 1, 2, 3, 4}, new int[] {0, 2, 3}).facts();

    assertThat(some.accounts()).isEqualTo(3);
    assertThat(some.created()).containsExactly(100, 102, 103);
    assertThat(some.sources()).isSameAs(all.sources());
    assertThat(some.sources().name(some.source()[1])).isEqualTo("source 2");
    Deals deals = some.deals();
    assertThat(deals.to(0) - deals.from(0)).isZero();
    assertThat(deals.to(1) - deals.from(1)).isEqualTo(2);
    assertThat(deals.amount(deals.from(1) + 1)).isEqualTo(21);
    assertThat(deals.to(2) - deals.from(2)).isEqualTo(3);
    assertThat(deals.amount(deals.from(2))).isEqualTo(30);
    assertThat(deals.status(deals.from(2))).isEqualTo(DealStatus.WON);
    assertThat(deals.rows()).as("rows of no account are left out").isEqualTo(5);
  }

  @Test
  void nobody_changed_is_no_facts() {
    ChangedAccounts nobody = ChangedAccounts.of(company(2), new int[] {0, 2}, new int[0]);

    assertThat(nobody.facts().accounts()).isZero();
    assertThat(nobody.facts().deals().rows()).isZero();
  }

  @Test
  void refuses_a_new_account_that_is_not_among_the_changed_ones() {
    assertThatThrownBy(() -> ChangedAccounts.of(company(3), new int[] {0, -1, 1}, new int[] {0}))
        .hasMessage("Account 1 was not there before, and is not among the changed ones.");
  }

  @Test
  void refuses_former_ordinals_that_do_not_ascend() {
    assertThatThrownBy(() -> ChangedAccounts.of(company(3), new int[] {0, 2, 1}, new int[0]))
        .hasMessage("The former ordinals do not ascend at account 2.");
  }

  @Test
  void refuses_changed_accounts_that_do_not_ascend() {
    assertThatThrownBy(() -> ChangedAccounts.of(company(3), new int[] {0, 1, 2}, new int[] {2, 1}))
        .hasMessage("The changed accounts are not among those of now.");
  }
}
