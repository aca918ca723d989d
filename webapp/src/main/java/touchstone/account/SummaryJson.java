package touchstone.account;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import touchstone.icp.Tier;
import touchstone.json.JsonBuilders;
import touchstone.json.KnownJson;
import touchstone.report.DataSufficiency;
import touchstone.report.ReportInput;
import touchstone.store.ProblemCount;
import touchstone.value.MutualValue;
import touchstone.value.Sidedness;
import touchstone.value.fact.AccountFacts;
import touchstone.value.fact.Unknown;

/** What is told about all accounts of a connection. */
final class SummaryJson {

  private SummaryJson() {}

  /**
   * @param input what the computation's reports are made of
   */
  static JsonObject of(long connectionId, ComputedConnection computed, ReportInput input) {
    DataSufficiency data = DataSufficiency.of(input);
    LearningVerdict learning =
        LearningVerdict.of(data.dealsWon(), data.dealsLost(), twoSided(computed));
    JsonObjectBuilder json =
        JsonBuilders.object()
            .add("connection", connectionId)
            .add("accounts", computed.accounts())
            .add("customers", data.customers())
            .add("deals", computed.read().dealRecords())
            .add("dealsWon", data.dealsWon())
            .add("dealsLost", data.dealsLost())
            .add("dealsOpen", data.dealsOpen())
            .add("cases", computed.read().caseRecords())
            .add("scored", computed.fits().isPresent() ? computed.accounts() : 0)
            .add("tiers", tiers(computed, input))
            .add("winRate", KnownJson.of(data.winRate()))
            .add(
                "learning",
                JsonBuilders.object()
                    .add("verdict", learning.verdict())
                    .add("sentence", learning.sentence()))
            .add("oneSided", computed.values().sidedness() != Sidedness.TWO_SIDED)
            .add("revenueFrom", computed.values().indicators().revenueBasis().name())
            .add("valueRulesVersion", computed.read().rules().version())
            .add("sentences", JsonBuilders.array(sentences(computed, data)));
    firstDay(input.facts())
        .ifPresent(
            day ->
                json.add("dataFrom", LocalDate.ofEpochDay(day).toString())
                    .add("dataTo", LocalDate.ofEpochDay(input.asOf().day()).toString()));
    return json.build();
  }

  private static long twoSided(ComputedConnection computed) {
    long count = 0;
    for (int account = 0; account < computed.accounts(); account++) {
      if (computed.values().mutualValue(account) instanceof MutualValue.TwoSided) {
        count++;
      }
    }
    return count;
  }

  private static JsonObjectBuilder tiers(ComputedConnection computed, ReportInput input) {
    long[] counts = new long[Tier.values().length];
    if (computed.fits().isPresent()) {
      for (int account = 0; account < computed.accounts(); account++) {
        counts[input.tiers().apply(account).ordinal()]++;
      }
    }
    JsonObjectBuilder json = JsonBuilders.object();
    for (Tier tier : Tier.values()) {
      json.add(tier.name(), counts[tier.ordinal()]);
    }
    return json;
  }

  private static Set<String> sentences(ComputedConnection computed, DataSufficiency data) {
    Set<String> sentences = new LinkedHashSet<>();
    if (computed.fits().isEmpty()) {
      sentences.add("No profile is published, so accounts have no fit: publish one.");
    }
    sentences.addAll(data.cannotSay());
    sentences.addAll(data.canSay());
    sentences.addAll(computed.outlook().statements());
    List<ProblemCount> problems = computed.read().problems();
    long rows = problems.stream().mapToLong(ProblemCount::count).sum();
    if (rows > 0) {
      sentences.add(
          rows + " things in the data look wrong; the run lists them with place and reason.");
    }
    return sentences;
  }

  private static OptionalInt firstDay(AccountFacts facts) {
    IntStream accounts = Arrays.stream(facts.created());
    IntStream deals = IntStream.range(0, facts.deals().rows()).map(facts.deals()::created);
    return IntStream.concat(accounts, deals).filter(day -> day != Unknown.DAY).min();
  }
}
