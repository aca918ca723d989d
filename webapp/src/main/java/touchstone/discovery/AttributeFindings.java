package touchstone.discovery;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import touchstone.icp.Attribute;
import touchstone.icp.AttributeRole;
import touchstone.icp.cleaning.CleaningReport;
import touchstone.icp.cleaning.NameCount;
import touchstone.json.JsonBuilders;
import touchstone.json.KnownJson;

/** What the values of attributes are like, and which attributes were not looked at, as JSON. */
final class AttributeFindings {

  private static final int MOST_NAMES = 50;

  private AttributeFindings() {}

  /** A line an attribute, over all accounts. */
  static JsonArrayBuilder of(Collection<CleaningReport> reports) {
    JsonArrayBuilder array = JsonBuilders.array();
    for (CleaningReport report : reports) {
      array.add(
          about(report.attribute())
              .add("accounts", report.accounts())
              .add("known", report.known())
              .add("knownShare", KnownJson.number(report.knownShare()))
              .add("distinct", report.distinct())
              .add("placeholders", names(report.placeholders()))
              .add("doubtful", names(report.doubtful()))
              .add("spellings", spellings(report.merged())));
    }
    return array;
  }

  /**
   * What stands outside the wall, and what was left out of this discovery.
   *
   * @param leftOut keys a person left out
   * @param repeating keys of groups that say nothing their source does not say
   */
  static JsonArrayBuilder notSearched(
      Collection<Attribute> attributes, Set<String> leftOut, Set<String> repeating) {
    JsonArrayBuilder array = JsonBuilders.array();
    for (Attribute attribute : attributes) {
      if (attribute.role() != AttributeRole.DEFINITION) {
        array.add(
            about(attribute)
                .add(
                    "sentence",
                    attribute.label()
                        + (attribute.role() == AttributeRole.VALUE
                            ? " is a value: it is what profiles are measured by."
                            : " is a validation measure: it is known only after the first"
                                + " contact, so it cannot define a profile.")));
      } else if (repeating.contains(attribute.key())) {
        array.add(
            about(attribute)
                .add(
                    "sentence",
                    attribute.label()
                        + " parts these accounts just as the names do that it groups."));
      } else if (leftOut.contains(attribute.key())) {
        array.add(
            about(attribute).add("sentence", attribute.label() + " was left out on request."));
      }
    }
    return array;
  }

  private static JsonObjectBuilder about(Attribute attribute) {
    return JsonBuilders.object()
        .add("key", attribute.key())
        .add("label", attribute.label())
        .add("family", attribute.family().name())
        .add("kind", attribute.kind().name())
        .add("role", attribute.role().name());
  }

  private static JsonArrayBuilder names(List<NameCount> names) {
    JsonArrayBuilder array = JsonBuilders.array();
    names.stream()
        .limit(MOST_NAMES)
        .forEach(
            name ->
                array.add(
                    JsonBuilders.object()
                        .add("name", name.name())
                        .add("accounts", name.accounts())));
    return array;
  }

  private static JsonArrayBuilder spellings(List<CleaningReport.MergedName> merged) {
    JsonArrayBuilder array = JsonBuilders.array();
    merged.stream()
        .limit(MOST_NAMES)
        .forEach(
            name ->
                array.add(
                    JsonBuilders.object()
                        .add("name", name.name())
                        .add("accounts", name.accounts())
                        .add("spellings", names(name.spellings()))));
    return array;
  }
}
