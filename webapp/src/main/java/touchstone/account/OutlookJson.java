package touchstone.account;

import jakarta.json.JsonObjectBuilder;
import java.util.Optional;
import touchstone.json.KnownJson;
import touchstone.json.MoneyUnit;
import touchstone.value.outlook.LifetimeOutlook;
import touchstone.value.outlook.Outlook;

/** What the card adds to expected values: the interval and the model they come from. */
final class OutlookJson {

  private final LifetimeOutlook outlook;
  private final MoneyUnit money;

  OutlookJson(LifetimeOutlook outlook, MoneyUnit money) {
    this.outlook = outlook;
    this.money = money;
  }

  /** Completes an indicator; leaves those that are not expected values as they are. */
  void addTo(JsonObjectBuilder indicator, int account, String key) {
    if (!key.equals(LifetimeOutlook.EXPECTED_VALUE)) {
      return;
    }
    Optional<Outlook> of = outlook.of(account);
    of.ifPresent(known -> indicator.add("sentence", known.statement()));
    if (of.isEmpty()) {
      return;
    }
    if (of.get() instanceof Outlook.Expected expected) {
      indicator.add(
          "value",
          KnownJson.known(expected.value() * money.perMinorUnit(), expected.observations())
              .add("low", KnownJson.number(expected.interval().low() * money.perMinorUnit()))
              .add("high", KnownJson.number(expected.interval().high() * money.perMinorUnit())));
    } else {
      indicator.add("value", KnownJson.unknown(of.get().observations(), 1, of.get().statement()));
    }
  }
}
