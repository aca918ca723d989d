package touchstone.discovery;

import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import touchstone.account.ComputationStoppedException;
import touchstone.account.ComputedConnection;
import touchstone.account.ConnectionFacts;
import touchstone.account.ReadFacts;
import touchstone.account.ReadingWatch;
import touchstone.history.FactHistory;
import touchstone.icp.AttributeColumn;
import touchstone.icp.AttributeTable;
import touchstone.icp.discovery.Discovery;
import touchstone.icp.discovery.DiscoveryRequest;
import touchstone.icp.discovery.DiscoveryResult;
import touchstone.icp.discovery.LeakEvidence;
import touchstone.icp.discovery.Watch;
import touchstone.mapping.ConnectionGroupings;
import touchstone.run.RunControl;
import touchstone.run.RunOutcome;
import touchstone.run.RunWork;
import touchstone.software.SoftwareVersion;
import touchstone.store.DiscoveryStore;
import touchstone.store.Overrule;
import touchstone.store.OverruleStore;
import touchstone.store.Run;
import touchstone.store.RunKind;
import touchstone.store.StoredDiscovery;
import touchstone.value.fact.Unknown;
import touchstone.value.indicator.CustomerTimeline;
import touchstone.work.Workers;

/**
 * Runs of the kind {@link RunKind#DISCOVER}: reads the mirror, looks for profiles, and keeps what
 * it found and refused. The same mirror, order and overrules give the same finds. A run that is
 * stopped leaves nothing. Thread-safe.
 */
public final class DiscoverRun implements RunWork {

  private final ConnectionFacts facts;
  private final ConnectionGroupings groupings;
  private final OverruleStore overrules;
  private final DiscoveryStore discoveries;
  private final SoftwareVersion software;
  private final Workers workers;
  private final Clock clock;

  public DiscoverRun(
      ConnectionFacts facts,
      ConnectionGroupings groupings,
      OverruleStore overrules,
      DiscoveryStore discoveries,
      SoftwareVersion software,
      Workers workers,
      Clock clock) {
    this.facts = facts;
    this.groupings = groupings;
    this.overrules = overrules;
    this.discoveries = discoveries;
    this.software = software;
    this.workers = workers;
    this.clock = clock;
  }

  @Override
  public RunKind kind() {
    return RunKind.DISCOVER;
  }

  /**
   * Looks for profiles, as of now.
   *
   * @throws IllegalArgumentException if the run names no connection
   */
  @Override
  public RunOutcome execute(Run run, RunControl control) {
    long connectionId = run.requireConnection();
    try {
      return new RunOutcome.Succeeded(
          discover(connectionId, DiscoveryOrder.of(run.parameters()), control));
    } catch (ComputationStoppedException | CancellationException stopped) {
      return new RunOutcome.Cancelled("Cancelled. What was discovered before stays.");
    }
  }

  private String discover(long connectionId, DiscoveryOrder order, RunControl control) {
    Instant now = clock.instant();
    ReadFacts read = facts.read(connectionId, now, ReadingWatch.of(control));
    control.problems(read.problems());
    ComputedConnection computed = facts.compute(connectionId, read, List.of(), now);
    TargetRows rows = TargetRows.of(order.target(), computed);
    Set<String> repeating =
        groupings.of(connectionId).repeating(read.attributes().at(rows.accounts()));
    AttributeTable searchable = searchable(read.attributes(), order.leftOut(), repeating);
    AttributeTable compared = searchable.at(rows.accounts());
    List<Overrule> overruled = overrules.of(connectionId);
    DiscoveryResult result =
        new Discovery(order.settings())
            .run(
                new DiscoveryRequest(
                    compared.columns(),
                    rows.values(),
                    rows.label(),
                    Optional.of(rows.days()),
                    leaks(
                        computed,
                        searchable,
                        rows,
                        facts.history(connectionId, read, ReadingWatch.of(control)),
                        overruled)),
                watch(control));
    JsonObject document =
        new DiscoveryDocument(connectionId, rows, compared.columns(), read.accounts(), result)
            .write(order, overruled, now, software.text())
            .add("attributes", AttributeFindings.of(read.cleaned().reports()))
            .add(
                "notSearched",
                AttributeFindings.notSearched(
                    groupings.attributes(connectionId), order.leftOut(), repeating))
            .add("id", control.runId())
            .build();
    discoveries.add(
        new StoredDiscovery(
            control.runId(),
            connectionId,
            now,
            order.target().name(),
            result.verdict().name(),
            result.profiles().size(),
            result.sentence(),
            document.toString()));
    return result.sentence();
  }

  private static AttributeTable searchable(
      AttributeTable all, Set<String> leftOut, Set<String> repeating) {
    List<AttributeColumn> columns =
        all.columns().stream()
            .filter(column -> !leftOut.contains(column.attribute().key()))
            .filter(column -> !repeating.contains(column.attribute().key()))
            .toList();
    return new AttributeTable(all.rows(), columns);
  }

  /** Customers against the rest, and when each row was first met and decided. */
  private static LeakEvidence leaks(
      ComputedConnection computed,
      AttributeTable searchable,
      TargetRows rows,
      FactHistory history,
      List<Overrule> overruled) {
    CustomerTimeline timeline = computed.values().indicators().timeline();
    boolean[] customer = new boolean[computed.accounts()];
    for (int account = 0; account < customer.length; account++) {
      customer[account] = timeline.isCustomer(account);
    }
    int[] created = computed.read().facts().created();
    int[] firstContact = new int[rows.accounts().length];
    for (int row = 0; row < firstContact.length; row++) {
      int account = rows.accounts()[row];
      int touched = timeline.firstTouch(account);
      // Whoever enters an account writes down what could be looked up; later is in the process.
      firstContact[row] =
          touched == Unknown.DAY ? LeakEvidence.NO_DAY : Math.max(touched, created[account]);
    }
    LeakEvidence evidence =
        LeakEvidence.NONE
            .withEveryone(searchable.columns(), customer)
            .withOutcomeDays(rows.days())
            .withFirstContactDays(firstContact)
            .overruling(overruled.stream().map(Overrule::attribute).collect(Collectors.toSet()));
    for (AttributeColumn column : searchable.columns()) {
      evidence = dated(evidence, column, history, created, rows);
    }
    return evidence;
  }

  /** With the days on which the values of an attribute became known, if the CRM kept track. */
  private static LeakEvidence dated(
      LeakEvidence evidence,
      AttributeColumn column,
      FactHistory history,
      int[] created,
      TargetRows rows) {
    String key = column.attribute().key();
    if (history.attributes().trackedSince(key).isEmpty()) {
      return evidence;
    }
    int[] all = history.attributes().firstKnownDays(column, created, history.zone());
    return evidence.withFirstKnown(
        key, Arrays.stream(rows.accounts()).map(account -> all[account]).toArray());
  }

  private Watch watch(RunControl control) {
    return new Watch(new Percent(control), new StopCheck(control, clock), workers.threads());
  }

  /** Tells each whole percent once; the database need not hear more. */
  private static final class Percent implements java.util.function.DoubleConsumer {
    private final RunControl control;
    private long told = -1;

    private Percent(RunControl control) {
      this.control = control;
    }

    @Override
    public synchronized void accept(double share) {
      long percent = (long) (100 * share);
      if (percent > told) {
        told = percent;
        control.step("discovery", percent, OptionalLong.of(100));
      }
    }
  }

  /** Asks the database a few times a second at most, however often it is asked. */
  private static final class StopCheck implements java.util.function.BooleanSupplier {
    private static final long MILLIS_BETWEEN = 200;

    private final RunControl control;
    private final Clock clock;
    private long askedAt = Long.MIN_VALUE;
    private boolean stop;

    private StopCheck(RunControl control, Clock clock) {
      this.control = control;
      this.clock = clock;
    }

    @Override
    public synchronized boolean getAsBoolean() {
      long now = clock.millis();
      if (!stop && (askedAt == Long.MIN_VALUE || now - askedAt >= MILLIS_BETWEEN)) {
        askedAt = now;
        stop = control.stopRequested();
      }
      return stop;
    }
  }
}
