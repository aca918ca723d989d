package touchstone.account;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import touchstone.fit.AttributeKindChangedException;
import touchstone.icp.ProfileVersion;
import touchstone.profile.ProfileVersions;
import touchstone.result.ResultFiles;
import touchstone.result.ResultsNotWrittenException;
import touchstone.run.RunControl;
import touchstone.run.RunOutcome;
import touchstone.run.RunWork;
import touchstone.store.Computation;
import touchstone.store.Run;
import touchstone.store.RunKind;
import touchstone.store.WhoMustAct;
import touchstone.work.Workers;

/**
 * Runs of the kind {@link RunKind#COMPUTE}: reads the mirror, computes values, channels and fit of
 * all accounts, and puts the results in the place of the former ones in one transaction. What was
 * stored before stays until then, and for ever if the run is stopped. Thread-safe.
 */
public final class ComputeRun implements RunWork {

  private final ConnectionFacts facts;
  private final ProfileVersions profiles;
  private final ResultFiles results;
  private final Iterable<AfterComputation> after;
  private final Workers workers;
  private final Clock clock;

  /**
   * @param after what is done with each computation once its results are stored
   */
  public ComputeRun(
      ConnectionFacts facts,
      ProfileVersions profiles,
      ResultFiles results,
      Iterable<AfterComputation> after,
      Workers workers,
      Clock clock) {
    this.facts = facts;
    this.profiles = profiles;
    this.results = results;
    this.after = after;
    this.workers = workers;
    this.clock = clock;
  }

  @Override
  public RunKind kind() {
    return RunKind.COMPUTE;
  }

  /**
   * Computes everything anew, as of now.
   *
   * @throws IllegalArgumentException if the run names no connection
   */
  @Override
  public RunOutcome execute(Run run, RunControl control) {
    long connectionId = run.requireConnection();
    try {
      return compute(connectionId, control);
    } catch (ComputationStoppedException e) {
      return new RunOutcome.Cancelled("Cancelled. The results of the former computation stay.");
    } catch (AttributeKindChangedException | ResultsNotWrittenException e) {
      return new RunOutcome.Failed(WhoMustAct.ADMINISTRATOR, e.getMessage());
    }
  }

  private RunOutcome compute(long connectionId, RunControl control) {
    Instant now = clock.instant();
    ReadFacts read = facts.read(connectionId, now, ReadingWatch.of(control));
    control.problems(read.problems());
    List<ProfileVersion> active = profiles.active(connectionId);
    ComputedConnection computed = facts.compute(connectionId, read, active, now);
    control.problems(computed.undefinedFormulas());
    if (control.stopRequested()) {
      throw new ComputationStoppedException();
    }
    int accounts = computed.accounts();
    control.step("results", 0, OptionalLong.of(accounts));
    ComputedReports reports = ComputedReports.of(connectionId, computed, active, workers);
    results.replace(
        new Computation(connectionId, control.runId(), now, reports.summary()),
        reports.documents(),
        computed.results());
    after.forEach(next -> next.take(connectionId, computed, control));
    control.step("results", accounts, OptionalLong.of(accounts));
    return new RunOutcome.Succeeded(sentence(accounts, active));
  }

  private static String sentence(int accounts, List<ProfileVersion> active) {
    if (active.isEmpty()) {
      return "Computed the values of "
          + accounts
          + " accounts. No profile is published, so there is no fit: publish one and compute"
          + " again.";
    }
    return "Computed the values of "
        + accounts
        + " accounts and scored them by "
        + (active.size() == 1 ? "1 profile." : active.size() + " profiles.");
  }
}
