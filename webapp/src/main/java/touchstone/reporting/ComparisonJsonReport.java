package touchstone.reporting;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import touchstone.json.JsonBuilders;
import touchstone.json.KnownJson;
import touchstone.json.MoneyUnit;
import touchstone.report.IcpComparison;
import touchstone.report.ReportInput;
import touchstone.stats.Estimate;
import touchstone.value.indicator.BetterWhen;
import touchstone.value.indicator.IndicatorDescription;
import touchstone.work.Workers;

/** The ICP against the rest as the API shows it: every indicator, inside and outside. */
final class ComparisonJsonReport {

  private ComparisonJsonReport() {}

  static JsonObject of(
      long connectionId,
      List<String> profiles,
      ReportInput input,
      MoneyUnit money,
      Workers workers) {
    IcpComparison comparison = IcpComparison.of(input, workers);
    JsonArrayBuilder items = JsonBuilders.array();
    for (IcpComparison.Row row : comparison.rows()) {
      items.add(item(row, money));
    }
    JsonObjectBuilder json = JsonBuilders.object().add("connection", connectionId);
    if (!profiles.isEmpty()) {
      json.add("profile", String.join(", ", profiles));
    }
    return json.add("finding", ComparisonFinding.of(input, !profiles.isEmpty()))
        .add("notes", JsonBuilders.array(comparison.statements()))
        .add(
            "customers",
            JsonBuilders.object()
                .add("icp", comparison.insideCustomers())
                .add("rest", comparison.outsideCustomers())
                .add("unknown", comparison.undecidedCustomers()))
        .add("items", items)
        .build();
  }

  private static JsonObjectBuilder item(IcpComparison.Row row, MoneyUnit money) {
    IndicatorDescription indicator = row.indicator();
    return JsonBuilders.object()
        .add("indicator", indicator.key())
        .add("label", indicator.label())
        .add("unit", money.text(indicator.unit()))
        .add("side", indicator.side().name())
        .add(
            "direction",
            indicator.betterWhen() == BetterWhen.HIGHER ? "HIGHER_IS_BETTER" : "LOWER_IS_BETTER")
        .add("icp", group(row.inside(), indicator, money))
        .add("rest", group(row.outside(), indicator, money));
  }

  private static JsonObjectBuilder group(
      Estimate median, IndicatorDescription indicator, MoneyUnit money) {
    return JsonBuilders.object()
        .add("accounts", median.observations())
        .add("median", KnownJson.of(median, money.scale(indicator.unit()), "customers"));
  }
}
