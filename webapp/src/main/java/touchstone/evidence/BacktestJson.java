package touchstone.evidence;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import touchstone.backtest.BacktestResult;
import touchstone.backtest.TierRow;
import touchstone.json.JsonBuilders;
import touchstone.json.KnownJson;
import touchstone.json.MoneyUnit;
import touchstone.stats.CalibrationLine;
import touchstone.stats.CalibrationTable;
import touchstone.value.indicator.Unit;

/** Backtests as the API shows them. Amounts are in major units. */
final class BacktestJson {

  private final MoneyUnit money;

  BacktestJson(MoneyUnit money) {
    this.money = money;
  }

  JsonObjectBuilder of(BacktestResult result) {
    if (result instanceof BacktestResult.TooFew few) {
      return JsonBuilders.object()
          .add("verdict", "TOO_FEW")
          .add("sentence", few.sentence())
          .add("won", few.won())
          .add("lost", few.lost())
          .add("required", few.required());
    }
    BacktestResult.Measured measured = (BacktestResult.Measured) result;
    JsonArrayBuilder tiers = JsonBuilders.array();
    measured.tiers().forEach(row -> tiers.add(tier(row)));
    JsonObjectBuilder json =
        JsonBuilders.object()
            .add("verdict", measured.verdict().name())
            .add("sentence", measured.sentence())
            .add("auc", KnownJson.of(measured.area()))
            .add("valueAuc", KnownJson.of(measured.valueArea()))
            .add("tiers", tiers)
            .add("notes", JsonBuilders.array(measured.statements()));
    measured.calibration().ifPresent(table -> json.add("calibration", calibration(table)));
    measured.line().ifPresent(line -> json.add("calibrationLine", line(line)));
    return json;
  }

  private JsonObjectBuilder tier(TierRow row) {
    return JsonBuilders.object()
        .add("tier", row.tier().map(Enum::name).orElse("ALL"))
        .add("accounts", row.accounts())
        .add("customers", row.customers())
        .add("customerShare", KnownJson.of(row.customerShare()))
        .add("winRate", KnownJson.of(row.winRate()))
        .add("lift", KnownJson.of(row.lift()))
        .add("mutualValue", KnownJson.of(row.mutualValue()))
        .add(
            "lifetimeValue",
            KnownJson.of(
                ValidationJson.scaled(row.lifetimeValue(), money.scale(Unit.MONEY_MINOR_UNITS))));
  }

  static JsonObjectBuilder calibration(CalibrationTable table) {
    JsonArrayBuilder groups = JsonBuilders.array();
    for (CalibrationTable.Group group : table.groups()) {
      groups.add(
          JsonBuilders.object()
              .add("accounts", group.cases())
              .add("predicted", KnownJson.number(group.predictedShare()))
              .add("observed", KnownJson.of(group.observed())));
    }
    return JsonBuilders.object()
        .add("groups", groups)
        .add("error", KnownJson.number(table.calibrationError()))
        .add("brierScore", KnownJson.number(table.brierScore()));
  }

  private static JsonObjectBuilder line(CalibrationLine line) {
    return JsonBuilders.object()
        .add("intercept", KnownJson.of(line.intercept()))
        .add("slope", KnownJson.of(line.slope()));
  }
}
