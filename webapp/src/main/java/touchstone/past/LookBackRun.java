package touchstone.past;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import touchstone.account.ComputationStoppedException;
import touchstone.account.ConnectionFacts;
import touchstone.account.MirrorAccount;
import touchstone.account.ReadFacts;
import touchstone.account.ReadingWatch;
import touchstone.fit.AttributeKindChangedException;
import touchstone.fit.FitScorer;
import touchstone.fit.ProfileFits;
import touchstone.history.FactHistory;
import touchstone.history.PointInTime;
import touchstone.icp.ProfileVersion;
import touchstone.json.JsonBuilders;
import touchstone.profile.ProfileVersions;
import touchstone.run.RunControl;
import touchstone.run.RunOutcome;
import touchstone.run.RunWork;
import touchstone.store.KeptStore;
import touchstone.store.LookBack;
import touchstone.store.LookBackStore;
import touchstone.store.Run;
import touchstone.store.RunKind;
import touchstone.store.WhoMustAct;
import touchstone.value.ValueTable;
import touchstone.work.Workers;

/**
 * Runs of the kind {@link RunKind#LOOK_BACK}: computes a day of the past from what the CRM keeps of
 * it today, beside the results of today, which stay. Thread-safe.
 */
public final class LookBackRun implements RunWork {

  /** The parameter with the day, in ISO 8601. */
  public static final String AS_OF = "asOf";

  private static final RunOutcome STOPPED =
      new RunOutcome.Cancelled("Cancelled. Nothing was changed.");

  private final ConnectionFacts facts;
  private final ProfileVersions profiles;
  private final KeptStore kept;
  private final LookBackStore lookBacks;
  private final Workers workers;
  private final Clock clock;

  public LookBackRun(
      ConnectionFacts facts,
      ProfileVersions profiles,
      KeptStore kept,
      LookBackStore lookBacks,
      Workers workers,
      Clock clock) {
    this.facts = facts;
    this.profiles = profiles;
    this.kept = kept;
    this.lookBacks = lookBacks;
    this.workers = workers;
    this.clock = clock;
  }

  @Override
  public RunKind kind() {
    return RunKind.LOOK_BACK;
  }

  @Override
  public RunOutcome execute(Run run, RunControl control) {
    long connectionId = run.requireConnection();
    LocalDate day = LocalDate.parse(run.parameters().get(AS_OF));
    try {
      return lookBack(connectionId, day, control);
    } catch (ComputationStoppedException e) {
      return STOPPED;
    } catch (AttributeKindChangedException e) {
      return new RunOutcome.Failed(WhoMustAct.ADMINISTRATOR, e.getMessage());
    }
  }

  private RunOutcome lookBack(long connectionId, LocalDate day, RunControl control) {
    Instant now = clock.instant();
    ReadingWatch watch = ReadingWatch.of(control);
    ReadFacts read = facts.read(connectionId, now, watch);
    FactHistory history = facts.history(connectionId, read, watch);
    PointInTime then = facts.on(connectionId, read, history, day);
    ValueTable values = then.values(read.rules().settings(), read.rules().weights(), workers);
    List<ProfileVersion> active = profiles.active(connectionId);
    Optional<ProfileFits> fits =
        active.isEmpty()
            ? Optional.empty()
            : Optional.of(
                new ProfileFits(
                    active.stream()
                        .map(version -> FitScorer.score(version, then.attributes(), workers))
                        .toList()));
    List<MirrorAccount> accounts = read.accounts();
    AccountContents contents =
        new AccountContents(
            read.ids(),
            values,
            then.attributes(),
            fits,
            account -> Optional.empty(),
            names -> kept.layout(connectionId, names));
    JsonObject summary = summary(day, values, history);
    if (control.stopRequested()) {
      return STOPPED;
    }
    lookBacks.replace(
        new LookBack(connectionId, day, control.runId(), now, summary.toString()), contents);
    control.step("results", accounts.size(), OptionalLong.of(accounts.size()));
    return new RunOutcome.Succeeded(
        "Computed "
            + day
            + " as it was known then: "
            + summary.getInt("customers")
            + " customers of "
            + accounts.size()
            + " accounts.");
  }

  private static JsonObject summary(LocalDate day, ValueTable values, FactHistory history) {
    long customers = 0;
    for (int account = 0; account < values.accounts(); account++) {
      customers += values.indicators().timeline().isCustomer(account) ? 1 : 0;
    }
    JsonArrayBuilder notes =
        JsonBuilders.array()
            .add(values.sidedness().sentence())
            .add(values.indicators().revenueBasis().sentence());
    notes.add(
        history.deals().rows() > 0
            ? "Deals are what their stage history says."
            : "The CRM gave no stage history: deals count from their close date on, with today's"
                + " amounts.");
    notes.add(
        history.attributes().isEmpty()
            ? "The CRM gave no field history: attributes are those of today."
            : "Attributes are what the field history says; where it does not reach back, those of"
                + " today.");
    return JsonBuilders.object()
        .add("day", day.toString())
        .add("customers", customers)
        .add("notes", notes)
        .build();
  }
}
