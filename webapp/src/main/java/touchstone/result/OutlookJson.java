package touchstone.result;

import jakarta.json.JsonObjectBuilder;
import java.util.Optional;
import touchstone.json.KnownJson;
import touchstone.json.MoneyUnit;
import touchstone.value.outlook.LifetimeOutlook;
import touchstone.value.outlook.Outlook;

/** What the card adds to expected values: the interval and the model they come from. */
final class OutlookJson {

  private final MoneyUnit money;

  OutlookJson(MoneyUnit money) {
    this.money = money;
  }

  /** Completes an indicator; leaves those that are not expected values as they are. */
  void addTo(JsonObjectBuilder indicator, String key, Optional<Outlook> outlook) {
    if (!key.equals(LifetimeOutlook.EXPECTED_VALUE) || outlook.isEmpty()) {
      return;
    }
    Outlook known = outlook.get();
    indicator.add("sentence", known.statement());
    if (known instanceof Outlook.Expected expected) {
      indicator.add(
          "value",
          KnownJson.known(expected.value() * money.perMinorUnit(), expected.observations())
              .add("low", KnownJson.number(expected.interval().low() * money.perMinorUnit()))
              .add("high", KnownJson.number(expected.interval().high() * money.perMinorUnit())));
    } else {
      indicator.add("value", KnownJson.unknown(known.observations(), 1, known.statement()));
    }
  }
}
