package touchstone.value.outlook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import touchstone.value.indicator.CustomerTimeline;
import touchstone.value.lifetime.AccountRevenue;
import touchstone.value.lifetime.ExpectedLifetimeValue;
import touchstone.value.lifetime.LifetimeSettings;
import touchstone.value.lifetime.LifetimeValueModel;
import touchstone.work.Workers;

/** What all customers did, which models are fitted to. Fits do not depend on any order. */
final class Histories {

  private final Map<Integer, List<AccountRevenue.Contract>> contracts = new TreeMap<>();
  private final List<AccountRevenue.Purchases> purchases = new ArrayList<>();

  static Histories of(
      CustomerTimeline timeline,
      ContractReading contracts,
      PurchaseReading purchases,
      Workers workers) {
    Histories all = new Histories();
    workers.forRanges(
        timeline.accounts(),
        (from, to) -> {
          Histories some = new Histories();
          for (int account = from; account < to; account++) {
            if (timeline.isCustomer(account)) {
              contracts.of(account).ifPresent(some::add);
              purchases.of(account).ifPresent(some.purchases::add);
            }
          }
          all.addAll(some);
        });
    return all;
  }

  private void add(ContractHistory history) {
    List<AccountRevenue.Contract> same =
        contracts.computeIfAbsent(history.months(), months -> new ArrayList<>());
    // An account that left and came back shows two contracts.
    history.earlier().forEach(ended -> same.add(new AccountRevenue.Contract(0, ended, 0, 0)));
    same.add(history.last());
  }

  private synchronized void addAll(Histories some) {
    some.contracts.forEach(
        (months, more) ->
            contracts.computeIfAbsent(months, none -> new ArrayList<>()).addAll(more));
    purchases.addAll(some.purchases);
  }

  /** One model a length of period, by months. */
  Map<Integer, LifetimeValueModel<AccountRevenue.Contract>> contractModels(
      LifetimeSettings settings) {
    Map<Integer, LifetimeValueModel<AccountRevenue.Contract>> models = new TreeMap<>();
    contracts.forEach(
        (months, some) ->
            models.put(months, ExpectedLifetimeValue.ofContracts(some, months / 12.0, settings)));
    return models;
  }

  LifetimeValueModel<AccountRevenue.Purchases> purchaseModel(LifetimeSettings settings) {
    return ExpectedLifetimeValue.ofPurchases(purchases, settings);
  }
}
