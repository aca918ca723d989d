package touchstone.value.lifetime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import touchstone.stats.Estimate;
import touchstone.work.Workers;

class PurchaseColumnsTest {

  private static final int TODAY = 20_000;

  /** Buyers of several kinds; every fifth account bought nothing, some bought today first. */
  private static PurchaseColumns company(int accounts, int span, long seed) {
    Random random = new Random(seed);
    PurchaseColumns columns = PurchaseColumns.empty(accounts, TODAY);
    for (int account = 0; account < accounts; account++) {
      if (account % 5 == 0) {
        continue;
      }
      int age = account % 31 == 0 ? 0 : random.nextInt(span);
      int repeats = Math.min(age, random.nextInt(1 + random.nextInt(9)));
      int last = repeats == 0 ? 0 : repeats + random.nextInt(age - repeats + 1);
      double mean = repeats == 0 ? 0 : 100 * Math.exp(random.nextGaussian());
      columns.put(account, repeats + 1, TODAY - age, TODAY - age + last, mean);
    }
    return columns;
  }

  private static List<AccountRevenue.Purchases> list(PurchaseColumns columns) {
    List<AccountRevenue.Purchases> list = new ArrayList<>();
    for (int account = columns.accounts() - 1; account >= 0; account--) {
      columns.of(account).ifPresent(list::add);
    }
    return list;
  }

  private static LifetimeValueModel.NonContractual model(
      LifetimeValueModel<AccountRevenue.Purchases> model) {
    return (LifetimeValueModel.NonContractual) model;
  }

  private static void assertSame(PurchaseColumns columns, Workers workers) {
    LifetimeSettings settings = LifetimeSettings.defaults();
    LifetimeValueModel.NonContractual ofColumns =
        model(ExpectedLifetimeValue.ofPurchases(columns, settings, workers));
    LifetimeValueModel.NonContractual ofList =
        model(ExpectedLifetimeValue.ofPurchases(list(columns), settings));
    assertThat(ofColumns.purchases().model()).isEqualTo(ofList.purchases().model());
    assertThat(ofColumns.spend().model()).isEqualTo(ofList.spend().model());
    assertThat(ofColumns.purchases().observations()).isEqualTo(ofList.purchases().observations());
    assertThat(ofColumns.statement()).isEqualTo(ofList.statement());
  }

  /** More than are sorted by comparing, and more than a sample keeps. */
  @Test
  void models_of_columns_are_those_of_lists() throws Exception {
    ExecutorService other = Executors.newSingleThreadExecutor();
    try {
      assertSame(company(20_000, 2_000, 1), Workers.on(other, 2));
    } finally {
      other.shutdown();
    }
  }

  @Test
  void models_of_few_customers_are_those_of_lists() {
    assertSame(company(600, 900, 2), Workers.caller());
  }

  @Test
  void a_customer_for_thousands_of_years_is_sorted_too() {
    PurchaseColumns columns = company(600, 900, 3);
    columns.put(1, 40, TODAY - Integer.MAX_VALUE, TODAY, 100);
    assertThat(PurchaseTable.of(columns).fit())
        .usingRecursiveComparison()
        .isEqualTo(
            PurchaseTable.of(list(columns).stream().map(AccountRevenue.Purchases::history).toList())
                .fit());
  }

  @Test
  void what_is_expected_of_accounts_in_turn_is_what_is_expected_of_each() {
    PurchaseColumns columns = company(3_000, 2_000, 4);
    columns.put(1, 90, TODAY - 400, TODAY - 3, 120);
    columns.put(2, 3, TODAY - 30_000, TODAY - 3, 120);
    LifetimeValueModel.NonContractual model =
        model(
            ExpectedLifetimeValue.ofPurchases(
                columns, LifetimeSettings.defaults(), Workers.caller()));
    PurchasesAhead ahead = model.ahead();
    for (int account = 0; account < columns.accounts(); account++) {
      int each = account;
      columns
          .of(account)
          .ifPresent(
              history ->
                  assertThat(ahead.of(columns, each))
                      .isEqualTo(((Estimate.Measured) model.expected(history)).value()));
    }
  }

  @Test
  void the_correlation_of_columns_is_that_of_lists() {
    PurchaseColumns columns = company(2_000, 900, 5);
    LifetimeSettings settings = LifetimeSettings.defaults();
    assertThat(
            model(ExpectedLifetimeValue.ofPurchases(columns, settings, Workers.caller()))
                .independence())
        .usingRecursiveComparison()
        .isEqualTo(
            model(ExpectedLifetimeValue.ofPurchases(list(columns), settings)).independence());
  }

  @Test
  void contracts_in_turn_are_expected_to_bring_what_each_does() {
    Random random = new Random(6);
    RenewalCounts counts = new RenewalCounts();
    for (int i = 0; i < 500; i++) {
      counts.add(random.nextInt(6), random.nextInt(3) == 0);
    }
    LifetimeValueModel.Contractual model =
        (LifetimeValueModel.Contractual)
            ExpectedLifetimeValue.ofContracts(counts, 0.25, LifetimeSettings.defaults());
    ContractsAhead ahead = model.ahead();
    for (int i = 0; i < 2_000; i++) {
      int renewals = random.nextInt(200);
      int days = random.nextInt(i % 10 == 0 ? 9_000 : 100);
      double amount = random.nextInt(100_000);
      AccountRevenue.Contract contract =
          new AccountRevenue.Contract(
              0, new RenewalHistory(renewals, false), amount, days / 365.25);
      assertThat(ahead.of(renewals, amount, days))
          .isEqualTo(((Estimate.Measured) model.expected(contract)).value());
    }
  }
}
