package touchstone.evidence;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import touchstone.json.JsonBuilders;
import touchstone.json.KnownJson;
import touchstone.monitoring.Drift;
import touchstone.monitoring.Revalidation;

/** Drift and revalidation as the API shows them. */
final class MonitoringJson {

  private MonitoringJson() {}

  static JsonObjectBuilder of(Drift drift) {
    JsonArrayBuilder periods = JsonBuilders.array();
    drift
        .periods()
        .forEach(
            period ->
                periods.add(
                    JsonBuilders.object()
                        .add("period", period.label())
                        .add("from", period.firstDay().toString())
                        .add("customers", period.customers())
                        .add("inside", period.inside())
                        .add("lift", KnownJson.of(period.lift()))));
    JsonArrayBuilder shifts = JsonBuilders.array();
    drift
        .shifts()
        .forEach(
            shift ->
                shifts.add(
                    JsonBuilders.object()
                        .add("attribute", shift.attribute().key())
                        .add("label", shift.attribute().label())
                        .add("index", KnownJson.number(shift.index()))
                        .add("byChance", KnownJson.number(shift.byChance()))
                        .add("earlier", shift.earlier())
                        .add("later", shift.later())
                        .add("notable", shift.notable())));
    return JsonBuilders.object()
        .add("sentence", drift.sentence())
        .add("lastCustomers", KnownJson.of(drift.lastCustomers()))
        .add("earlierCustomers", KnownJson.of(drift.earlierCustomers()))
        .add("difference", KnownJson.of(drift.difference()))
        .add("periods", periods)
        .add("shifts", shifts)
        .add("alerts", JsonBuilders.array(drift.alerts()));
  }

  static JsonObjectBuilder of(Revalidation revalidation) {
    JsonArrayBuilder checks = JsonBuilders.array();
    revalidation
        .checks()
        .forEach(
            check ->
                checks.add(
                    JsonBuilders.object()
                        .add("what", check.what())
                        .add("verdict", check.verdict().name())
                        .add("sentence", check.sentence())
                        .add("before", KnownJson.of(check.before()))
                        .add("since", KnownJson.of(check.since()))
                        .add("good", check.good())
                        .add("others", check.others())));
    return JsonBuilders.object()
        .add("verdict", revalidation.verdict().name())
        .add("sentence", revalidation.sentence())
        .add("checks", checks);
  }
}
