package touchstone.discovery;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import touchstone.account.AccountId;
import touchstone.account.MirrorAccount;
import touchstone.icp.AttributeColumn;
import touchstone.icp.Support;
import touchstone.icp.discovery.Confirmation;
import touchstone.icp.discovery.DiscoveredProfile;
import touchstone.icp.discovery.DiscoveryProvenance;
import touchstone.icp.discovery.DiscoveryResult;
import touchstone.icp.discovery.DiscoverySettings;
import touchstone.icp.discovery.Evidence;
import touchstone.icp.discovery.Lift;
import touchstone.icp.discovery.OutlierPattern;
import touchstone.icp.discovery.Pattern;
import touchstone.icp.discovery.RankedPattern;
import touchstone.icp.discovery.Selector;
import touchstone.icp.discovery.SetAside;
import touchstone.json.JsonBuilders;
import touchstone.json.KnownJson;
import touchstone.profile.ScorecardJson;
import touchstone.stats.IntervalEstimate;
import touchstone.store.Overrule;

/** What a discovery found, as JSON: the form that is kept and shown. Used once. */
final class DiscoveryDocument {

  private final long connectionId;
  private final TargetRows rows;
  private final List<AttributeColumn> columns;
  private final List<MirrorAccount> accounts;
  private final DiscoveryResult result;

  /**
   * @param rows what was compared
   * @param columns of the same rows
   * @param accounts all accounts, by ordinal
   */
  DiscoveryDocument(
      long connectionId,
      TargetRows rows,
      List<AttributeColumn> columns,
      List<MirrorAccount> accounts,
      DiscoveryResult result) {
    this.connectionId = connectionId;
    this.rows = rows;
    this.columns = List.copyOf(columns);
    this.accounts = accounts;
    this.result = result;
  }

  /**
   * The document without its id.
   *
   * @param overrules those in force when it was made
   * @param software the version that made it
   */
  JsonObjectBuilder write(
      DiscoveryOrder order, Collection<Overrule> overrules, Instant madeAt, String software) {
    JsonObjectBuilder json =
        JsonBuilders.object()
            .add("connection", connectionId)
            .add("madeAt", madeAt.toString())
            .add("target", order.target().name())
            .add("targetLabel", rows.label());
    rows.note().ifPresent(note -> json.add("targetNote", note));
    return json.add("verdict", result.verdict().name())
        .add("sentence", result.sentence())
        .add("power", KnownJson.number(result.power()))
        .add("candidates", candidates())
        .add("tried", array(result.candidates(), this::tried))
        .add("setAside", array(result.setAside(), DiscoveryDocument::setAside))
        .add("outliers", array(result.outliers(), this::outlier))
        .add(
            "notices",
            array(
                result.notices(),
                notice ->
                    JsonBuilders.object()
                        .add("kind", notice.kind().name())
                        .add("sentence", notice.sentence())))
        .add("provenance", provenance(order, overrules, madeAt, software));
  }

  private JsonArrayBuilder candidates() {
    JsonArrayBuilder array = JsonBuilders.array();
    int number = 0;
    for (DiscoveredProfile profile : result.profiles()) {
      array.add(candidate(++number, profile));
    }
    return array;
  }

  private JsonObjectBuilder candidate(int number, DiscoveredProfile profile) {
    return JsonBuilders.object()
        .add("number", number)
        .add("words", profile.pattern().inWords())
        .add("criteria", criteria(profile.pattern(), profile.evidence().highFrom()))
        .add("verdict", profile.verdict().name())
        .add("sentence", profile.sentence())
        .add("evidence", evidence(profile.evidence()))
        .add("lift", lift(profile.lift()))
        .add("quality", KnownJson.number(profile.quality()))
        .add("familyWiseP", KnownJson.number(profile.familyWiseP()))
        .add("newlyExplained", profile.newlyExplained())
        .add(
            "gain",
            JsonBuilders.object()
                .add("over", profile.gain().parent())
                .add("standardDeviations", KnownJson.number(profile.gain().standardDeviations())))
        .add("confirmation", confirmation(profile.confirmation()));
  }

  /** Each condition as a criterion asks it, with what it alone rests on. */
  private JsonArrayBuilder criteria(Pattern pattern, double highFrom) {
    return array(
        pattern.selectors(),
        selector -> {
          Support support = support(selector, highFrom);
          return ScorecardJson.asked(selector.attribute(), selector.condition())
              .add("words", selector.inWords())
              .add(
                  "support",
                  JsonBuilders.object()
                      .add("inside", support.inside())
                      .add("insideTotal", support.insideTotal())
                      .add("outside", support.outside())
                      .add("outsideTotal", support.outsideTotal()));
        });
  }

  /** Rows whose value is unknown are on neither side. */
  private Support support(Selector selector, double highFrom) {
    AttributeColumn column =
        columns.stream()
            .filter(one -> one.attribute().equals(selector.attribute()))
            .findFirst()
            .orElseThrow();
    BitSet inside = new Pattern(List.of(selector)).rows(List.of(column));
    int[] high = new int[2];
    int[] total = new int[2];
    for (int row = 0; row < column.rows(); row++) {
      if (column.known(row) && Double.isFinite(rows.values()[row])) {
        int side = inside.get(row) ? 1 : 0;
        total[side]++;
        high[side] += rows.values()[row] >= highFrom ? 1 : 0;
      }
    }
    return new Support(high[1], total[1], high[0], total[0]);
  }

  private static JsonObjectBuilder evidence(Evidence evidence) {
    return JsonBuilders.object()
        .add("inside", evidence.inside())
        .add("outside", evidence.outside())
        .add("highInside", evidence.highInside())
        .add("highOutside", evidence.highOutside())
        .add("highFrom", KnownJson.number(evidence.highFrom()))
        .add("yesOrNo", evidence.yesOrNo())
        .add("meanInside", KnownJson.number(evidence.meanInside()))
        .add("meanOutside", KnownJson.number(evidence.meanOutside()))
        .add("superiority", superiority(evidence.superiority(), evidence.inside()))
        .add("sentence", evidence.inWords());
  }

  private static JsonObject superiority(IntervalEstimate estimate, int inside) {
    if (estimate instanceof IntervalEstimate.Measured measured) {
      return KnownJson.known(measured.value(), inside)
          .add("low", KnownJson.number(measured.interval().low()))
          .add("high", KnownJson.number(measured.interval().high()))
          .build();
    }
    return KnownJson.unknown(inside, 1, "Nobody is on one of the two sides.");
  }

  private JsonObjectBuilder lift(Lift lift) {
    JsonObjectBuilder json =
        JsonBuilders.object()
            .add("restsOnLargest", lift.restsOnLargest())
            .add("largest", account(lift.largestRow()));
    put(json, "withAll", lift.withAll());
    put(json, "withoutLargest", lift.withoutLargest());
    return json;
  }

  private static void put(JsonObjectBuilder json, String member, OptionalDouble value) {
    value.ifPresent(number -> json.add(member, KnownJson.number(number)));
  }

  private JsonObjectBuilder account(int row) {
    MirrorAccount account = accounts.get(rows.accounts()[row]);
    return JsonBuilders.object()
        .add("id", new AccountId(connectionId, account.id()).text())
        .add("name", account.name());
  }

  private static JsonObjectBuilder confirmation(Confirmation confirmation) {
    if (confirmation instanceof Confirmation.NotPossible not) {
      return JsonBuilders.object().add("asked", false).add("sentence", not.reason());
    }
    Confirmation.Tested tested = (Confirmation.Tested) confirmation;
    return JsonBuilders.object()
        .add("asked", true)
        .add("held", tested.held())
        .add("refuted", tested.refuted())
        .add("evidence", evidence(tested.evidence()))
        .add("p", KnownJson.number(tested.pValue()))
        .add("correctedP", KnownJson.number(tested.holmP()))
        .add("power", KnownJson.number(tested.power()));
  }

  private JsonObjectBuilder tried(RankedPattern pattern) {
    return JsonBuilders.object()
        .add("words", pattern.pattern().inWords())
        .add("inside", pattern.customers())
        .add("quality", KnownJson.number(pattern.quality()))
        .add("familyWiseP", KnownJson.number(pattern.familyWiseP()));
  }

  private static JsonObjectBuilder setAside(SetAside aside) {
    return JsonBuilders.object()
        .add("attribute", aside.attribute().key())
        .add("label", aside.attribute().label())
        .add("reason", aside.reason().name())
        .add("strength", KnownJson.number(aside.strength()))
        .add("accounts", aside.accounts())
        .add("sentence", aside.sentence())
        .add("overruled", aside.overruled());
  }

  private JsonObjectBuilder outlier(OutlierPattern outlier) {
    return JsonBuilders.object()
        .add("words", outlier.pattern().inWords())
        .add("account", account(outlier.row()))
        .add("inside", outlier.customers())
        .add("mean", KnownJson.number(outlier.mean()))
        .add("meanWithout", KnownJson.number(outlier.meanWithout()))
        .add("sentence", outlier.sentence());
  }

  private JsonObjectBuilder provenance(
      DiscoveryOrder order, Collection<Overrule> overrules, Instant madeAt, String software) {
    DiscoveryProvenance made = result.provenance();
    DiscoverySettings settings = made.settings();
    JsonObjectBuilder json =
        JsonBuilders.object()
            .add("madeAt", madeAt.toString())
            .add("software", software)
            .add("accounts", accounts.size())
            .add("compared", made.rows())
            .add("searched", made.searchedRows())
            .add("confirming", made.confirmingRows())
            .add("attributes", made.columns())
            .add("conditions", made.conditions())
            .add("conjunctions", made.candidates())
            .add("wholeDepth", made.wholeDepth())
            .add("orders", made.orders())
            .add("exact", made.exactP())
            .add("depth", settings.search().depth())
            .add("level", KnownJson.number(settings.level()))
            .add("shuffles", settings.shuffles())
            .add("seed", settings.seed())
            .add("newerShare", KnownJson.number(settings.newerShare()))
            .add("leftOut", JsonBuilders.array(order.leftOut()))
            .add(
                "overruled",
                array(
                    overrules,
                    one ->
                        JsonBuilders.object()
                            .add("attribute", one.attribute())
                            .add("reason", one.reason())
                            .add("by", one.actor())
                            .add("at", one.setAt().toString())));
    made.firstNewerDay()
        .ifPresent(day -> json.add("confirmingFrom", LocalDate.ofEpochDay(day).toString()));
    return json;
  }

  private static <T> JsonArrayBuilder array(
      Collection<T> items, Function<T, JsonObjectBuilder> write) {
    JsonArrayBuilder array = JsonBuilders.array();
    items.forEach(item -> array.add(write.apply(item)));
    return array;
  }
}
