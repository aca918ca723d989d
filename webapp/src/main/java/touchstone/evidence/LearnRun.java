package touchstone.evidence;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import touchstone.account.ComputationStoppedException;
import touchstone.account.ComputedConnection;
import touchstone.account.ConnectionFacts;
import touchstone.account.ReadFacts;
import touchstone.account.ReadingWatch;
import touchstone.backtest.KeptPoints;
import touchstone.backtest.OutOfTime;
import touchstone.icp.ProfileVersion;
import touchstone.icp.Provenance;
import touchstone.icp.discovery.LeakEvidence;
import touchstone.icp.learning.LearnedScorecard;
import touchstone.icp.learning.LearningRequest;
import touchstone.icp.learning.LearningResult;
import touchstone.icp.learning.LearningTarget;
import touchstone.icp.learning.ScorecardLearner;
import touchstone.json.JsonBuilders;
import touchstone.profile.ProfileVersions;
import touchstone.run.RunControl;
import touchstone.run.RunOutcome;
import touchstone.run.RunWork;
import touchstone.software.SoftwareVersion;
import touchstone.store.EvidenceStore;
import touchstone.store.Overrule;
import touchstone.store.OverruleStore;
import touchstone.store.Run;
import touchstone.store.RunKind;

/**
 * Runs of the kind {@link RunKind#LEARN}: learn a card from the mirror, and make it the next
 * version of a profile, a candidate. Without enough evidence no version is made, and the run says
 * why. Thread-safe.
 */
public final class LearnRun implements RunWork {

  static final String DOCUMENT = "learning";
  static final String BY = "by";

  private final ConnectionFacts facts;
  private final ProfileVersions profiles;
  private final OverruleStore overrules;
  private final EvidenceStore store;
  private final SoftwareVersion software;
  private final Clock clock;

  public LearnRun(
      ConnectionFacts facts,
      ProfileVersions profiles,
      OverruleStore overrules,
      EvidenceStore store,
      SoftwareVersion software,
      Clock clock) {
    this.facts = facts;
    this.profiles = profiles;
    this.overrules = overrules;
    this.store = store;
    this.software = software;
    this.clock = clock;
  }

  @Override
  public RunKind kind() {
    return RunKind.LEARN;
  }

  @Override
  public RunOutcome execute(Run run, RunControl control) {
    long connectionId = run.requireConnection();
    try {
      return new RunOutcome.Succeeded(learn(connectionId, run.parameters(), control));
    } catch (ComputationStoppedException stopped) {
      return new RunOutcome.Cancelled("Cancelled. No version was made.");
    }
  }

  private String learn(long connectionId, Map<String, String> parameters, RunControl control) {
    long profile = Long.parseLong(parameters.get(EvidenceRun.PROFILE));
    LearnOrder order = LearnOrder.of(parameters);
    Optional<ProfileVersion> kept = order.keep().map(number -> profiles.get(profile, number));
    Instant now = clock.instant();
    PastFacts past = PastFacts.read(facts, connectionId, now, ReadingWatch.of(control));
    ReadFacts read = past.read();
    LearningRequest request = request(connectionId, order, kept, past, now);
    control.step("learning", 0, OptionalLong.of(1));
    LearningResult result = ScorecardLearner.learn(request);
    control.step("learning", 1, OptionalLong.of(1));
    if (control.stopRequested()) {
      throw new ComputationStoppedException();
    }
    if (!(result instanceof LearningResult.Learned learned)) {
      return result.sentence() + " No version was made.";
    }
    LearnedScorecard card = learned.scorecard();
    ProfileVersion version =
        profiles.addLearned(
            profile,
            card.scorecard(),
            card.cuts(),
            card.provenance(parameters.get(BY), now, window(read, now), software.text()));
    store.put(
        profile,
        version.number(),
        control.runId(),
        now,
        Map.of(
            DOCUMENT,
            JsonBuilders.object(LearningJson.of(result).build())
                .add("version", version.number())
                .build()
                .toString()),
        Optional.empty());
    return "Version "
        + version.number()
        + " of \""
        + version.profile()
        + "\" was learned. "
        + result.sentence();
  }

  private LearningRequest request(
      long connectionId,
      LearnOrder order,
      Optional<ProfileVersion> kept,
      PastFacts past,
      Instant now) {
    ReadFacts read = past.read();
    ComputedConnection computed = facts.compute(connectionId, read, List.of(), now);
    OutOfTime later = past.outOfTime(computed);
    LocalDate today = LocalDate.ofEpochDay(later.today().day());
    LearningRequest request =
        switch (order.goal()) {
          case WON_AGAINST_LOST -> later.request(kept, today, order.settings());
          case MUTUAL_VALUE -> {
            LearningRequest best =
                LearningRequest.of(
                        read.attributes(), LearningTarget.bestThird(computed.values().comparable()))
                    .with(order.settings());
            yield kept.map(
                    version ->
                        best.excluding(version.scorecard().exclusions())
                            .keeping(KeptPoints.of(version.scorecard())))
                .orElse(best);
          }
        };
    Set<String> overruled =
        overrules.of(connectionId).stream().map(Overrule::attribute).collect(Collectors.toSet());
    return request.withLeaks(leaks(order.goal(), computed, read).overruling(overruled));
  }

  /** Of values, who became a customer tells which fields are filled for customers only. */
  private static LeakEvidence leaks(
      LearnOrder.Goal goal, ComputedConnection computed, ReadFacts read) {
    return switch (goal) {
      case WON_AGAINST_LOST -> LeakEvidence.NONE;
      case MUTUAL_VALUE -> {
        boolean[] customer = new boolean[computed.accounts()];
        for (int account = 0; account < customer.length; account++) {
          customer[account] = computed.isCustomer(account);
        }
        yield LeakEvidence.NONE.withEveryone(read.attributes().columns(), customer);
      }
    };
  }

  private static Optional<Provenance.DataWindow> window(ReadFacts read, Instant now) {
    LocalDate today = LocalDate.ofInstant(now, read.organisation().timeZone());
    int first = firstDay(read);
    return first == Integer.MAX_VALUE || LocalDate.ofEpochDay(first).isAfter(today)
        ? Optional.empty()
        : Optional.of(new Provenance.DataWindow(LocalDate.ofEpochDay(first), today));
  }

  private static int firstDay(ReadFacts read) {
    int first = Integer.MAX_VALUE;
    for (int day : read.facts().created()) {
      first = day == Integer.MIN_VALUE ? first : Math.min(first, day);
    }
    return first;
  }
}
