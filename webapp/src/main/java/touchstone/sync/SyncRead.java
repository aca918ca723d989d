package touchstone.sync;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import touchstone.connector.ApiUsage;
import touchstone.connector.Capability;
import touchstone.connector.Connector;
import touchstone.connector.ConnectorException;
import touchstone.connector.ConnectorProvider;
import touchstone.connector.Cursor;
import touchstone.connector.Page;
import touchstone.connector.RowProblem;
import touchstone.connector.model.RecordType;
import touchstone.run.RunControl;
import touchstone.run.RunOutcome;
import touchstone.store.FullReadEnd;
import touchstone.store.PageCommit;
import touchstone.store.ProblemCount;
import touchstone.store.Run;
import touchstone.store.RunStep;
import touchstone.store.SyncPosition;
import touchstone.store.SyncStore;
import touchstone.store.UpsertCount;
import touchstone.store.WhoMustAct;

/**
 * One run's reading of one open connection. Commits each page with its cursor, so it can end at any
 * moment. Not thread-safe.
 */
final class SyncRead {

  private final Run run;
  private final RunControl control;
  private final ConnectorProvider provider;
  private final Connector connector;
  private final SyncStore store;
  private final DataQuality quality;
  private final SyncSettings settings;
  private final Clock clock;
  private final long connectionId;
  private final boolean fullRefresh;
  private final Map<RecordType, Long> read = new EnumMap<>(RecordType.class);

  private UpsertCount written = UpsertCount.NONE;
  private long deleted;
  private long callsCounted;

  SyncRead(
      Run run,
      RunControl control,
      ConnectorProvider provider,
      Connector connector,
      SyncStore store,
      DataQuality quality,
      SyncSettings settings,
      Clock clock) {
    this.run = run;
    this.control = control;
    this.provider = provider;
    this.connector = connector;
    this.store = store;
    this.quality = quality;
    this.settings = settings;
    this.clock = clock;
    this.connectionId = run.connectionId().orElseThrow();
    this.fullRefresh = Boolean.parseBoolean(run.parameters().get(SyncWork.FULL_REFRESH));
  }

  RunOutcome readEverything() throws ConnectorException {
    try {
      for (RecordType type : RecordType.values()) {
        if (!provider.recordTypes().contains(type)) {
          continue;
        }
        Optional<RunOutcome> stopped = read(type);
        if (stopped.isPresent()) {
          return stopped.get();
        }
      }
      control.problems(quality.problems(connectionId, typesWithRecords()));
      return new RunOutcome.Succeeded(summary());
    } finally {
      control.apiCalls(newCalls());
    }
  }

  /** Reads a type to its end, unless something ends the run before. */
  private Optional<RunOutcome> read(RecordType type) throws ConnectorException {
    SyncPosition position = store.position(connectionId, type);
    if (position.finishedBy(run.id())) {
      return Optional.empty();
    }
    Optional<Cursor> cursor = position.cursor();
    if (startsOver(position)) {
      store.beginFullRead(run.id(), connectionId, type, clock.instant());
      cursor = Optional.empty();
    }
    Optional<RunOutcome> stopped;
    try {
      stopped = readPages(type, cursor);
    } finally {
      store.endPages(type);
    }
    if (stopped.isPresent()) {
      return stopped;
    }
    endFullRead(type);
    return stopBetweenTypes();
  }

  private Optional<RunOutcome> readPages(RecordType type, Optional<Cursor> from)
      throws ConnectorException {
    Optional<Cursor> cursor = from;
    boolean more = true;
    while (more) {
      Page page = connector.read(type, cursor);
      commit(type, page);
      more = page.more();
      Optional<RunOutcome> stopped = more ? stop(type, cursor, page) : Optional.empty();
      if (stopped.isPresent()) {
        return stopped;
      }
      cursor = Optional.of(page.next());
    }
    return Optional.empty();
  }

  private boolean startsOver(SyncPosition position) {
    boolean ownFullRead = position.fullReadRun().equals(OptionalLong.of(run.id()));
    boolean fullReadUnderWay = position.fullReadRun().isPresent() && !position.caughtUp();
    if (fullRefresh) {
      return !ownFullRead;
    }
    if (fullReadUnderWay) {
      return false;
    }
    return position.cursor().isEmpty()
        || (position.caughtUp() && !provider.capabilities().contains(Capability.INCREMENTAL));
  }

  private void commit(RecordType type, Page page) {
    long done = read.getOrDefault(type, doneBefore(type)) + page.records().size();
    PageCommit commit =
        new PageCommit(
            run.id(),
            connectionId,
            type,
            page,
            new RunStep(type.plural(), done, page.total()),
            newCalls());
    written = written.plus(store.commit(commit, clock.instant()));
    read.put(type, done);
  }

  /** What this run had read before it was paused. */
  private long doneBefore(RecordType type) {
    return run.steps().stream()
        .filter(step -> step.name().equals(type.plural()))
        .mapToLong(RunStep::done)
        .sum();
  }

  private long newCalls() {
    long calls = connector.apiUsage().calls();
    long news = calls - callsCounted;
    callsCounted = calls;
    return news;
  }

  private Optional<RunOutcome> stop(RecordType type, Optional<Cursor> asked, Page page) {
    if (asked.equals(Optional.of(page.next()))) {
      return Optional.of(
          new RunOutcome.Failed(
              WhoMustAct.DEVELOPER,
              "The CRM announced more "
                  + type.plural()
                  + " but its cursor does not move, so the sync stopped instead of reading the"
                  + " same page for ever. Please tell the authors of the connector."));
    }
    return stopBetweenTypes();
  }

  private Optional<RunOutcome> stopBetweenTypes() {
    if (control.stopRequested()) {
      return Optional.of(
          new RunOutcome.Cancelled(
              "Cancelled. What was read is kept; the next sync goes on there."));
    }
    return allowanceUsedUp();
  }

  private Optional<RunOutcome> allowanceUsedUp() {
    ApiUsage usage = connector.apiUsage();
    if (usage.organisation().isEmpty()) {
      return Optional.empty();
    }
    ApiUsage.Allowance allowance = usage.organisation().get();
    if (allowance.usedCalls() > settings.organisationShare() * allowance.allowedCalls()) {
      return Optional.of(
          wait(
              settings.organisationWait(),
              "The organisation has used "
                  + allowance.usedCalls()
                  + " of its "
                  + allowance.allowedCalls()
                  + " API calls, more than touchstone.sync.organisation-share allows."));
    }
    if (usage.calls() > settings.runShare() * allowance.allowedCalls()) {
      return Optional.of(
          wait(
              settings.runWait(),
              "This sync has used "
                  + usage.calls()
                  + " of the organisation's "
                  + allowance.allowedCalls()
                  + " API calls, more than touchstone.sync.run-share allows."));
    }
    return Optional.empty();
  }

  private RunOutcome wait(Duration wait, String reason) {
    Instant resumeAt = clock.instant().plus(wait);
    return new RunOutcome.Paused(
        resumeAt, reason + " It goes on by itself at " + SyncWork.words(resumeAt) + ".");
  }

  private void endFullRead(RecordType type) {
    FullReadEnd end = store.finishFullRead(run.id(), connectionId, type);
    deleted += end.marked();
    if (end.kept() > 0) {
      control.problems(
          List.of(
              new ProblemCount(
                  type.plural(),
                  "nothing-came",
                  RowProblem.Severity.NOTED,
                  end.kept(),
                  List.of(
                      "The CRM sent no "
                          + type.plural()
                          + " at all, so the "
                          + end.kept()
                          + " known ones were kept: check whether the integration user may still"
                          + " read them."))));
    }
  }

  private Set<RecordType> typesWithRecords() {
    Set<RecordType> types = EnumSet.noneOf(RecordType.class);
    read.forEach(
        (type, count) -> {
          if (count > 0) {
            types.add(type);
          }
        });
    return types;
  }

  private String summary() {
    List<String> parts = new ArrayList<>();
    read.forEach(
        (type, count) -> {
          if (count > 0) {
            parts.add(count + " " + type.plural());
          }
        });
    return (parts.isEmpty() ? "Nothing came" : "Read " + String.join(", ", parts))
        + ": "
        + written.added()
        + " new, "
        + written.changed()
        + " changed, "
        + deleted
        + " gone.";
  }
}
