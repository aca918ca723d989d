package touchstone.value.lifetime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import touchstone.stats.Estimate;
import touchstone.stats.Interval;
import touchstone.stats.TestResult;

class ExpectedLifetimeValueTest {

  private static final LifetimeSettings SETTINGS =
      new LifetimeSettings(new Discount(0.1), 3, 0.5, 0.95);

  @Nested
  class Contracts {

    /** Fader and Hardie (2007), regular customers: alpha .704, beta 1.182. */
    private final LifetimeValueModel<AccountRevenue.Contract> model =
        ExpectedLifetimeValue.ofContracts(
            contracts(new int[] {1000, 631, 468, 382, 326, 289, 262, 241}), 1, SETTINGS);

    /**
     * By hand: retention at the 3rd, 4th and 5th renewal is 3.182/3.886 = .8188, 4.182/4.886 =
     * .8559 and 5.182/5.886 = .8804; half of 1,000 each, due in 0.5, 1.5 and 2.5 years at 10 %.
     */
    @Test
    void a_running_contract_is_worth_its_discounted_renewals() {
      var value =
          (LifetimeValue.Projected)
              model.valueOf(
                  new AccountRevenue.Contract(3000, new RenewalHistory(2, false), 1000, 0.5));

      double first = 0.8188 * 500 / Math.pow(1.1, 0.5);
      double second = 0.8188 * 0.8559 * 500 / Math.pow(1.1, 1.5);
      double third = 0.8188 * 0.8559 * 0.8804 * 500 / Math.pow(1.1, 2.5);
      assertThat(value.realised()).isEqualTo(1500);
      assertThat(value.expected().value()).isCloseTo(first + second + third, within(0.5));
      assertThat(value.total()).isEqualTo(1500 + value.expected().value());
      assertThat(value.expected().interval().contains(value.expected().value())).isTrue();
      assertThat(value.expected().interval().width()).isBetween(10.0, 200.0);
      assertThat(value.expected().observations()).isEqualTo(1000);
    }

    @Test
    void an_ended_contract_is_worth_nothing_more() {
      var value =
          (LifetimeValue.Projected)
              model.valueOf(
                  new AccountRevenue.Contract(3000, new RenewalHistory(2, true), 1000, 0));

      assertThat(value.total()).isEqualTo(1500);
      assertThat(value.expected().interval()).isEqualTo(new Interval(0, 0, 0.95));
    }

    @Test
    void a_renewal_behind_the_horizon_counts_nothing() {
      var account = new AccountRevenue.Contract(0, new RenewalHistory(0, false), 1000, 3.01);

      assertThat(model.expected(account)).isEqualTo(new Estimate.Measured(0, 1000));
    }

    @Test
    void a_renewal_on_the_horizon_counts() {
      var at = new AccountRevenue.Contract(0, new RenewalHistory(0, false), 1000, 3);
      double renewed = 1.182 / (0.704 + 1.182);

      assertThat(((Estimate.Measured) model.expected(at)).value())
          .isCloseTo(renewed * 500 / Math.pow(1.1, 3), within(0.1));
    }

    @Test
    void an_older_contract_is_worth_more_than_a_younger_one() {
      var young = new AccountRevenue.Contract(0, new RenewalHistory(0, false), 1000, 0.5);
      var old = new AccountRevenue.Contract(0, new RenewalHistory(6, false), 1000, 0.5);

      assertThat(((Estimate.Measured) model.expected(old)).value())
          .isGreaterThan(((Estimate.Measured) model.expected(young)).value());
    }

    @Test
    void names_itself() {
      assertThat(model.statement())
          .isEqualTo(
              "Realised value plus 3 years of renewals, discounted at 10 % a year, expected by the"
                  + " shifted beta-geometric model fitted to 1000 contracts.");
    }

    @Test
    void too_few_leave_the_realised_value_and_say_so() {
      var thin = ExpectedLifetimeValue.ofContracts(contracts(new int[] {12, 9, 7}), 1, SETTINGS);
      var account = new AccountRevenue.Contract(3000, new RenewalHistory(2, false), 1000, 0.5);
      String reason =
          "Too few contracts have come to a renewal to say how they are renewed. There are 12, and"
              + " it takes 30.";

      assertThat(thin.valueOf(account)).isEqualTo(new LifetimeValue.RealisedOnly(1500, reason));
      assertThat(thin.expected(account)).isEqualTo(new Estimate.TooFewObservations(12, 30));
      assertThat(thin.statement()).isEqualTo("Realised value only. " + reason);
    }

    @Test
    void a_period_of_no_length_is_refused() {
      assertThatThrownBy(() -> ExpectedLifetimeValue.ofContracts(List.of(), 0, SETTINGS))
          .hasMessage("The length of a contract period is above zero years, not 0.0.");
    }
  }

  @Nested
  class Purchases {

    private final List<AccountRevenue.Purchases> accounts = purchases(600);
    private final LifetimeValueModel<AccountRevenue.Purchases> model =
        ExpectedLifetimeValue.ofPurchases(accounts, SETTINGS);

    @Test
    void value_is_purchases_times_spend_times_margin() {
      var fitted = (LifetimeValueModel.NonContractual) model;
      var account =
          new AccountRevenue.Purchases(
              900, new PurchaseHistory(3, 2, 2.5), new SpendHistory(3, 250));

      var value = (LifetimeValue.Projected) model.valueOf(account);

      double bought =
          fitted.purchases().model().discountedPurchases(account.history(), 3, Math.log(1.1));
      double spent = fitted.spend().model().expectedSpend(account.spend());
      assertThat(value.realised()).isEqualTo(450);
      assertThat(value.expected().value()).isCloseTo(bought * spent / 2, within(1e-4));
      assertThat(model.expected(account))
          .isEqualTo(new Estimate.Measured(value.expected().value(), 600));
      assertThat(value.expected().interval().contains(value.expected().value())).isTrue();
    }

    @Test
    void one_long_silent_is_worth_less_than_one_seen_lately() {
      var spend = new SpendHistory(6, 250);
      var silent = new AccountRevenue.Purchases(0, new PurchaseHistory(6, 1, 4), spend);
      var lately = new AccountRevenue.Purchases(0, new PurchaseHistory(6, 3.9, 4), spend);

      assertThat(((Estimate.Measured) model.expected(silent)).value())
          .isLessThan(((Estimate.Measured) model.expected(lately)).value() / 3);
    }

    @Test
    void what_the_model_takes_for_independent_is_tested() {
      var fitted = (LifetimeValueModel.NonContractual) model;

      assertThat(fitted.independence())
          .isInstanceOfSatisfying(
              TestResult.Computed.class,
              test -> assertThat(Math.abs(test.statistic())).isLessThan(0.2));
    }

    @Test
    void names_itself() {
      assertThat(model.statement())
          .matches(
              "Realised value plus 3 years of purchases, discounted at 10 % a year, expected by the"
                  + " BG/NBD and Gamma-Gamma models fitted to 600 customers, \\d+ of whom bought"
                  + " again\\.");
    }

    @Test
    void too_few_leave_the_realised_value_and_say_so() {
      var thin = ExpectedLifetimeValue.ofPurchases(purchases(99), SETTINGS);

      assertThat(thin.valueOf(accounts.get(0)))
          .isEqualTo(
              new LifetimeValue.RealisedOnly(
                  50,
                  "Too few customers to say how often one buys again. There are 99, and it takes"
                      + " 100."));
    }

    @Test
    void one_price_for_all_leaves_the_realised_value_and_says_so() {
      List<AccountRevenue.Purchases> samePrice =
          accounts.stream()
              .map(
                  account ->
                      new AccountRevenue.Purchases(
                          100,
                          account.history(),
                          new SpendHistory(
                              account.spend().purchases(),
                              account.spend().purchases() == 0 ? 0 : 10)))
              .toList();

      assertThat(ExpectedLifetimeValue.ofPurchases(samePrice, SETTINGS).statement())
          .startsWith(
              "Realised value only. All customers spend the same; there is nothing to model.");
    }
  }

  @Nested
  class Settings {

    @Test
    void defaults_are_five_years_at_ten_percent_of_revenue() {
      assertThat(LifetimeSettings.defaults())
          .isEqualTo(new LifetimeSettings(new Discount(0.1), 5, 1, 0.95));
    }

    @Test
    void a_discount_compounds() {
      assertThat(new Discount(0.21).factor(0.5)).isCloseTo(1 / 1.1, within(1e-15));
      assertThat(new Discount(0.21).perPeriod(0.5)).isCloseTo(0.1, within(1e-15));
      assertThat(new Discount(0).factor(30)).isEqualTo(1);
    }

    @Test
    void a_negative_discount_is_refused() {
      assertThatThrownBy(() -> new Discount(-0.1))
          .hasMessage("The annual discount rate is zero or more, as a share, not -0.1.");
    }

    @Test
    void a_margin_in_percent_is_refused() {
      assertThatThrownBy(() -> new LifetimeSettings(new Discount(0.1), 5, 40, 0.95))
          .hasMessage("The margin is a share above 0 and up to 1, not 40.0.");
    }

    @Test
    void a_horizon_without_end_is_refused() {
      assertThatThrownBy(
              () -> new LifetimeSettings(new Discount(0.1), Double.POSITIVE_INFINITY, 1, 0.95))
          .hasMessage("The horizon is above 0 and up to 50 years, not Infinity.");
    }

    @Test
    void an_overdue_renewal_is_refused() {
      assertThatThrownBy(
              () -> new AccountRevenue.Contract(0, new RenewalHistory(0, false), 1, -0.1))
          .hasMessage("The next renewal is now or later, not in -0.1 years.");
    }

    @Test
    void unknown_revenue_is_refused() {
      assertThatThrownBy(
              () ->
                  new AccountRevenue.Purchases(
                      Double.NaN, new PurchaseHistory(0, 0, 1), new SpendHistory(0, 0)))
          .hasMessage("Realised revenue is finite, not NaN.");
    }
  }

  private static List<AccountRevenue.Contract> contracts(int[] left) {
    return ShiftedBetaGeometricTest.cohort(left).stream()
        .map(history -> new AccountRevenue.Contract(0, history, 1000, 0))
        .toList();
  }

  private static List<AccountRevenue.Purchases> purchases(int customers) {
    Generator generator = new Generator(3);
    List<PurchaseHistory> histories =
        generator.purchases(new BetaGeometricNbd(1.2, 0.6, 0.9, 4), customers, 6);
    List<SpendHistory> spends = generator.spends(new GammaGamma(4, 3, 100), customers);
    List<AccountRevenue.Purchases> accounts = new ArrayList<>();
    for (int i = 0; i < customers; i++) {
      int repeats = histories.get(i).repeats();
      double average = repeats == 0 ? 0 : spends.get(i).average();
      accounts.add(
          new AccountRevenue.Purchases(100, histories.get(i), new SpendHistory(repeats, average)));
    }
    Collections.reverse(accounts);
    return accounts;
  }
}
