package touchstone.evidence;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import touchstone.json.JsonBuilders;
import touchstone.json.KnownJson;
import touchstone.json.MoneyUnit;
import touchstone.stats.Interval;
import touchstone.stats.IntervalEstimate;
import touchstone.stats.TestResult;
import touchstone.validation.IdealCustomerTable;
import touchstone.validation.NumberSummary;
import touchstone.validation.ValidationRow;
import touchstone.validation.ValidationTable;
import touchstone.validation.Variants;
import touchstone.value.indicator.BetterWhen;

/** Comparisons on validation measures as the API shows them. Amounts are in major units. */
final class ValidationJson {

  private final MoneyUnit money;

  ValidationJson(MoneyUnit money) {
    this.money = money;
  }

  JsonObjectBuilder table(ValidationTable table) {
    JsonArrayBuilder items = JsonBuilders.array();
    table.rows().forEach(row -> items.add(row(row)));
    return JsonBuilders.object()
        .add("label", table.label())
        .add("inside", table.insideAccounts())
        .add("rest", table.restAccounts())
        .add("findings", JsonBuilders.array(table.findings()))
        .add("items", items);
  }

  JsonObjectBuilder variants(Variants variants) {
    JsonArrayBuilder parts = JsonBuilders.array();
    variants.parts().forEach(part -> parts.add(table(part)));
    return JsonBuilders.object()
        .add("by", variants.by())
        .add("unknown", variants.unknown())
        .add("tooSmall", variants.tooSmall())
        .add("parts", parts);
  }

  JsonObjectBuilder ideal(IdealCustomerTable table) {
    JsonArrayBuilder items = JsonBuilders.array();
    for (IdealCustomerTable.Line line : table.lines()) {
      JsonObjectBuilder item =
          JsonBuilders.object().add("title", line.title()).add("known", line.known());
      if (line.known()) {
        item.add("comparison", row(line.row().orElseThrow()));
      } else {
        item.add("sentence", "Too little is recorded of " + line.absence() + ".");
      }
      items.add(item);
    }
    return JsonBuilders.object()
        .add("icpCustomers", table.icpCustomers())
        .add("otherCustomers", table.otherCustomers())
        .add("items", items)
        .add("notes", JsonBuilders.array(table.statements()));
  }

  private JsonObjectBuilder row(ValidationRow row) {
    JsonObjectBuilder json =
        JsonBuilders.object()
            .add("measure", row.measure().key())
            .add("label", row.measure().label())
            .add("unit", money.text(row.measure().unit()))
            .add(
                "direction",
                row.measure().betterWhen() == BetterWhen.HIGHER
                    ? "HIGHER_IS_BETTER"
                    : "LOWER_IS_BETTER")
            .add("finding", row.finding().name());
    if (row.test() instanceof TestResult.Computed test) {
      json.add("test", test.method()).add("p", KnownJson.number(test.pValue()));
    }
    row.correctedP().ifPresent(p -> json.add("correctedP", KnownJson.number(p)));
    if (row instanceof ValidationRow.OfNumbers numbers) {
      double scale = money.scale(numbers.measure().unit());
      return json.add("kind", "NUMBER")
          .add("inside", summary(numbers.inside(), scale))
          .add("rest", summary(numbers.rest(), scale))
          .add("cliffsDelta", KnownJson.of(numbers.cliffsDelta()))
          .add("hedgesG", KnownJson.of(numbers.hedgesG()));
    }
    ValidationRow.OfShares shares = (ValidationRow.OfShares) row;
    return json.add("kind", "SHARE")
        .add("inside", share(shares.insideSuccesses(), shares.insideKnown(), shares.inside()))
        .add("rest", share(shares.restSuccesses(), shares.restKnown(), shares.rest()))
        .add("ratio", KnownJson.of(shares.ratio()))
        .add("difference", KnownJson.of(shares.difference()));
  }

  private static JsonObjectBuilder share(long successes, long trials, IntervalEstimate share) {
    return JsonBuilders.object()
        .add("known", trials)
        .add("successes", successes)
        .add("share", KnownJson.of(share));
  }

  private static JsonObjectBuilder summary(NumberSummary summary, double scale) {
    return JsonBuilders.object()
        .add("known", summary.known())
        .add("median", median(summary, scale))
        .add("mean", KnownJson.of(scaled(summary.meanInterval(), scale)));
  }

  /** The middle is there from the first number on, its interval from six on. */
  private static JsonObject median(NumberSummary summary, double scale) {
    return summary.medianInterval() instanceof IntervalEstimate.Measured
        ? KnownJson.of(scaled(summary.medianInterval(), scale))
        : KnownJson.of(summary.median(), scale, "values");
  }

  static IntervalEstimate scaled(IntervalEstimate estimate, double scale) {
    if (!(estimate instanceof IntervalEstimate.Measured measured)) {
      return estimate;
    }
    Interval interval = measured.interval();
    return new IntervalEstimate.Measured(
        measured.value() * scale,
        new Interval(interval.low() * scale, interval.high() * scale, interval.level()),
        measured.observations());
  }
}
