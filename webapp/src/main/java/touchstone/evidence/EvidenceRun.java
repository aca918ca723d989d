package touchstone.evidence;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import touchstone.account.ComputationStoppedException;
import touchstone.account.ComputedConnection;
import touchstone.account.ConnectionFacts;
import touchstone.account.ReadingWatch;
import touchstone.connector.RowProblem;
import touchstone.fit.AttributeKindChangedException;
import touchstone.icp.ProfileState;
import touchstone.icp.ProfileVersion;
import touchstone.monitoring.Drift;
import touchstone.monitoring.Revalidation;
import touchstone.profile.Profile;
import touchstone.profile.ProfileVersions;
import touchstone.run.RunControl;
import touchstone.run.RunOutcome;
import touchstone.run.RunWork;
import touchstone.store.EvidenceStore;
import touchstone.store.ProblemCount;
import touchstone.store.Run;
import touchstone.store.RunKind;
import touchstone.store.StoredRevalidation;
import touchstone.store.WhoMustAct;
import touchstone.work.Workers;

/**
 * Runs of the kind {@link RunKind#VALIDATE}: hold one version against the data. As the last part of
 * a refresh: revalidate the active versions of which that is due. Thread-safe.
 */
public final class EvidenceRun implements RunWork {

  static final String PROFILE = "profile";
  static final String VERSION = "version";
  static final String DAY = "day";

  private final ConnectionFacts facts;
  private final ProfileVersions profiles;
  private final EvidenceStore store;
  private final int revalidateAfterDays;
  private final Workers workers;
  private final Clock clock;

  /**
   * @param revalidateAfterDays days after which the next refresh revalidates; 0 for never
   * @throws IllegalArgumentException if the days are below 0
   */
  public EvidenceRun(
      ConnectionFacts facts,
      ProfileVersions profiles,
      EvidenceStore store,
      int revalidateAfterDays,
      Workers workers,
      Clock clock) {
    this.facts = facts;
    this.profiles = profiles;
    this.store = store;
    if (revalidateAfterDays < 0) {
      throw new IllegalArgumentException(
          "The setting touchstone.revalidation.days is 0 or more, not "
              + revalidateAfterDays
              + ".");
    }
    this.revalidateAfterDays = revalidateAfterDays;
    this.workers = workers;
    this.clock = clock;
  }

  @Override
  public RunKind kind() {
    return RunKind.VALIDATE;
  }

  @Override
  public RunOutcome execute(Run run, RunControl control) {
    long connectionId = run.requireConnection();
    try {
      return new RunOutcome.Succeeded(
          run.parameters().containsKey(PROFILE)
              ? validate(connectionId, run.parameters(), control)
              : revalidateWhatIsDue(connectionId, control));
    } catch (ComputationStoppedException stopped) {
      return new RunOutcome.Cancelled("Cancelled. What was found before stays.");
    } catch (AttributeKindChangedException changed) {
      return new RunOutcome.Failed(WhoMustAct.ADMINISTRATOR, changed.getMessage());
    }
  }

  private String validate(long connectionId, Map<String, String> parameters, RunControl control) {
    long profile = Long.parseLong(parameters.get(PROFILE));
    ProfileVersion version = profiles.get(profile, Integer.parseInt(parameters.get(VERSION)));
    Optional<LocalDate> day = Optional.ofNullable(parameters.get(DAY)).map(LocalDate::parse);
    Instant now = clock.instant();
    PastFacts past = PastFacts.read(facts, connectionId, now, ReadingWatch.of(control));
    VersionEvidence evidence = evidence(connectionId, version, past, now);
    step(control, 0);
    Map<String, String> documents = new LinkedHashMap<>(evidence.comparisons());
    step(control, 1);
    documents.put(VersionEvidence.MOVEMENT, evidence.movement(profiles.active(connectionId)));
    step(control, 2);
    documents.put(VersionEvidence.BACKTEST, evidence.backtest(day));
    step(control, 3);
    Revalidation holds = monitor(profile, version, evidence, documents, control, now);
    step(control, 4);
    return "Held version "
        + version.number()
        + " of \""
        + version.profile()
        + "\" against the data. Since it was made or published: "
        + holds.sentence();
  }

  private VersionEvidence evidence(
      long connectionId, ProfileVersion version, PastFacts past, Instant now) {
    ComputedConnection computed = facts.compute(connectionId, past.read(), List.of(version), now);
    return new VersionEvidence(connectionId, version, past, computed, now, workers);
  }

  private static void step(RunControl control, int done) {
    control.step("evidence", done, OptionalLong.of(4));
    if (control.stopRequested()) {
      throw new ComputationStoppedException();
    }
  }

  private String revalidateWhatIsDue(long connectionId, RunControl control) {
    Instant now = clock.instant();
    Map<Long, ProfileVersion> due = due(connectionId, now);
    if (due.isEmpty()) {
      return "";
    }
    PastFacts past = PastFacts.read(facts, connectionId, now, ReadingWatch.of(control));
    List<String> sentences = new ArrayList<>();
    due.forEach(
        (profile, version) -> {
          VersionEvidence evidence = evidence(connectionId, version, past, now);
          Revalidation holds =
              monitor(profile, version, evidence, new LinkedHashMap<>(), control, now);
          sentences.add("\"" + version.profile() + "\" was revalidated: " + holds.verdict().text());
        });
    return String.join(" ", sentences);
  }

  /** The active versions nobody looked at for as long as the settings say, by profile. */
  private Map<Long, ProfileVersion> due(long connectionId, Instant now) {
    Map<Long, ProfileVersion> due = new LinkedHashMap<>();
    if (revalidateAfterDays == 0) {
      return due;
    }
    Instant limit = now.minus(Duration.ofDays(revalidateAfterDays));
    for (Profile profile : profiles.ofConnection(connectionId)) {
      for (ProfileVersion version : profile.versions()) {
        Instant last =
            store.revalidations(profile.id(), version.number()).stream()
                .findFirst()
                .map(StoredRevalidation::madeAt)
                .or(version::lastActivated)
                .orElse(now);
        if (version.state() == ProfileState.ACTIVE && !last.isAfter(limit)) {
          due.put(profile.id(), version);
        }
      }
    }
    return due;
  }

  /** Looks for drift and whether it holds, stores everything, and tells the run of alerts. */
  private Revalidation monitor(
      long profile,
      ProfileVersion version,
      VersionEvidence evidence,
      Map<String, String> documents,
      RunControl control,
      Instant now) {
    Drift drift = evidence.drift();
    Revalidation holds = evidence.revalidation();
    documents.put(VersionEvidence.DRIFT, evidence.text(MonitoringJson.of(drift)));
    String content = evidence.text(MonitoringJson.of(holds));
    documents.put(VersionEvidence.REVALIDATION, content);
    List<String> alerts = new ArrayList<>(drift.alerts());
    if (holds.verdict() == Revalidation.Verdict.WEAKENED) {
      alerts.add(holds.sentence());
    }
    for (String alert : alerts) {
      control.problems(
          List.of(
              new ProblemCount(
                  "validation",
                  "profile-drift",
                  RowProblem.Severity.NOTED,
                  1,
                  List.of(version.profile() + ": " + alert))));
    }
    store.put(
        profile,
        version.number(),
        control.runId(),
        now,
        documents,
        version.state() == ProfileState.ACTIVE
            ? Optional.of(
                new StoredRevalidation(
                    profile,
                    version.number(),
                    control.runId(),
                    now,
                    holds.verdict().name(),
                    content))
            : Optional.empty());
    return holds;
  }
}
