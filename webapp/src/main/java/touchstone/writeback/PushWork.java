package touchstone.writeback;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import touchstone.connection.Connections;
import touchstone.connector.Capability;
import touchstone.connector.Connector;
import touchstone.connector.ConnectorException;
import touchstone.connector.FieldValue;
import touchstone.connector.RecordDescription;
import touchstone.connector.RecordUpdate;
import touchstone.connector.WriteResult;
import touchstone.connector.model.RecordType;
import touchstone.result.AccountResults;
import touchstone.result.LastResults;
import touchstone.result.ResultsUnreadableException;
import touchstone.run.RunControl;
import touchstone.run.RunOutcome;
import touchstone.run.RunWork;
import touchstone.store.OrganisationStore;
import touchstone.store.PushRow;
import touchstone.store.PushRowState;
import touchstone.store.PushStore;
import touchstone.store.Run;
import touchstone.store.RunKind;
import touchstone.store.StoredPush;
import touchstone.store.WhoMustAct;

/**
 * Runs of the kind {@link RunKind#PUSH}: plan, caps, then send slice by slice. What became of a
 * slice is kept before the next one is sent, so that a killed push loses nothing: the next one
 * compares again and sends the rest. Thread-safe.
 */
public final class PushWork implements RunWork {

  /** Rows sent and kept together: one call of a Salesforce collection. */
  static final int SLICE = 200;

  private static final Duration DEFAULT_WAIT = Duration.ofMinutes(5);

  private final Connections connections;
  private final OrganisationStore organisations;
  private final LastResults results;
  private final PushStore pushes;
  private final RunWork sync;
  private final Clock clock;

  /**
   * @param sync brings the mirror up to date before an undo, so that what people changed since is
   *     seen
   */
  public PushWork(
      Connections connections,
      OrganisationStore organisations,
      LastResults results,
      PushStore pushes,
      RunWork sync,
      Clock clock) {
    this.connections = connections;
    this.organisations = organisations;
    this.results = results;
    this.pushes = pushes;
    this.sync = sync;
    this.clock = clock;
  }

  @Override
  public RunKind kind() {
    return RunKind.PUSH;
  }

  @Override
  public RunOutcome execute(Run run, RunControl control) {
    long connection = run.requireConnection();
    PushRequest request = PushRequest.of(run.parameters());
    boolean planned = pushes.find(run.id()).isPresent();
    if (request.mode() == PushMode.UNDO && !planned) {
      RunOutcome read = sync.execute(run, control);
      if (!(read instanceof RunOutcome.Succeeded)) {
        return read;
      }
    }
    try {
      if (!connections.providerOf(connection).capabilities().contains(Capability.WRITE_BACK)) {
        return new RunOutcome.Failed(
            WhoMustAct.ADMINISTRATOR,
            "This connection can only be read: connect the CRM itself to push results into it.");
      }
      try (Connector connector = connections.open(connection)) {
        try {
          return planned
              ? send(run.id(), connection, connector, control)
              : begin(run, request, connection, connector, control);
        } finally {
          control.apiCalls(connector.apiUsage().calls());
        }
      }
    } catch (ConnectorException failure) {
      return outcome(failure);
    } catch (ResultsUnreadableException unreadable) {
      return new RunOutcome.Failed(WhoMustAct.ADMINISTRATOR, unreadable.getMessage());
    }
  }

  private RunOutcome begin(
      Run run, PushRequest request, long connection, Connector connector, RunControl control)
      throws ConnectorException {
    RecordDescription accounts = connector.describe(RecordType.ACCOUNT);
    Optional<String> missing = FieldCheck.missing(accounts);
    if (missing.isPresent()) {
      return new RunOutcome.Failed(WhoMustAct.CRM_ADMINISTRATOR, missing.get());
    }
    PushPlan plan;
    if (request.mode() == PushMode.UNDO) {
      plan = new UndoPlanner(pushes).plan(pushes.find(request.undoes().getAsLong()).orElseThrow());
    } else {
      Optional<? extends AccountResults> computed = results.of(connection);
      if (computed.isEmpty()) {
        return new RunOutcome.Failed(
            WhoMustAct.ADMINISTRATOR,
            "Nothing was computed for this connection yet: compute first, then push.");
      }
      plan =
          new PushPlanner(pushes)
              .plan(
                  computed.get(),
                  organisations.find(connection).corporateCurrency(),
                  FieldLengths.of(accounts));
    }
    keep(run.id(), connection, request, plan);
    Optional<String> tooMuch = request.caps().exceededBy(plan);
    if (tooMuch.isPresent() && request.mode() == PushMode.SEND) {
      return new RunOutcome.Failed(WhoMustAct.ADMINISTRATOR, tooMuch.get());
    }
    return switch (request.mode()) {
      case DRY_RUN ->
          new RunOutcome.Succeeded(
              "A push would change "
                  + plan.rows().size()
                  + " of "
                  + plan.accounts()
                  + " accounts, "
                  + plan.tierMoves()
                  + " of them to another tier; nothing was sent.");
      case SEND, UNDO -> send(run.id(), connection, connector, control);
    };
  }

  private void keep(long runId, long connection, PushRequest request, PushPlan plan) {
    pushes.plan(
        new StoredPush(
            runId,
            connection,
            request.mode().name(),
            request.undoes(),
            plan.accounts(),
            plan.unchanged(),
            plan.tierMoves(),
            0,
            0,
            0,
            0),
        plan.rows());
  }

  private RunOutcome send(long runId, long connection, Connector connector, RunControl control)
      throws ConnectorException {
    StoredPush push = pushes.find(runId).orElseThrow();
    long total = push.rows() - push.skipped();
    long done = push.pushed() + push.rejected();
    List<PushRow> slice = pushes.planned(runId, SLICE);
    while (!slice.isEmpty()) {
      if (control.stopRequested()) {
        return new RunOutcome.Cancelled(
            "Stopped after "
                + done
                + " of "
                + total
                + " accounts; what was sent is kept, and the next push sends the rest.");
      }
      sendSlice(runId, connection, connector, slice);
      done += slice.size();
      control.step("pushed", done, OptionalLong.of(total));
      slice = pushes.planned(runId, SLICE);
    }
    return new RunOutcome.Succeeded(sentence(pushes.find(runId).orElseThrow()));
  }

  private void sendSlice(long runId, long connection, Connector connector, List<PushRow> slice)
      throws ConnectorException {
    List<RecordUpdate> updates = slice.stream().map(PushWork::update).toList();
    try {
      List<WriteResult> answers = connector.write(updates);
      pushes.commit(runId, connection, together(slice, answers));
      if (answers.size() < slice.size()) {
        // Sending the rest again would never end with a connector that never answers.
        throw new IllegalStateException(
            "The connector answered for "
                + answers.size()
                + " of "
                + slice.size()
                + " accounts that were sent.");
      }
    } catch (ConnectorException failure) {
      pushes.commit(runId, connection, together(slice, failure.writtenBefore()));
      throw failure;
    }
  }

  private static RecordUpdate update(PushRow row) {
    Map<String, FieldValue> fields = new LinkedHashMap<>();
    for (TouchstoneField field : TouchstoneField.values()) {
      String name = field.apiName();
      if (row.oldValues().containsKey(name) || row.newValues().containsKey(name)) {
        fields.put(name, field.value(Optional.ofNullable(row.newValues().get(name))));
      }
    }
    return new RecordUpdate(RecordType.ACCOUNT, row.accountId(), fields);
  }

  /** Rows with their results, in order; a row without a result is left out. */
  private static List<PushRow> together(List<PushRow> rows, List<WriteResult> results) {
    List<PushRow> became = new ArrayList<>();
    Iterator<PushRow> sent = rows.iterator();
    for (WriteResult result : results) {
      became.add(became(rowOf(result, sent), result));
    }
    return became;
  }

  private static PushRow rowOf(WriteResult result, Iterator<PushRow> sent) {
    while (sent.hasNext()) {
      PushRow row = sent.next();
      if (row.accountId().equals(result.id())) {
        return row;
      }
    }
    throw new IllegalStateException(
        "The connector answered for " + result.id() + ", which was not sent or not in this order.");
  }

  private static PushRow became(PushRow row, WriteResult result) {
    if (result instanceof WriteResult.Refused refused) {
      return row.became(
          PushRowState.REJECTED, refused.code(), refused.message(), WhoMustAct.on(refused.kind()));
    }
    return row.became(PushRowState.PUSHED, "", row.sentence(), WhoMustAct.NOBODY);
  }

  private static String sentence(StoredPush push) {
    return push.pushed()
        + " accounts pushed, "
        + push.unchanged()
        + " unchanged, "
        + push.rejected()
        + " rejected"
        + (push.skipped() > 0 ? ", " + push.skipped() + " left as they are." : ".");
  }

  private RunOutcome outcome(ConnectorException failure) {
    String kept = failure.getMessage() + " What was sent is kept; the next push sends the rest.";
    return switch (failure.kind()) {
      case RATE_LIMITED -> {
        Instant resumeAt = clock.instant().plus(failure.retryAfter().orElse(DEFAULT_WAIT));
        yield new RunOutcome.Paused(
            resumeAt, failure.getMessage() + " The push goes on by itself.");
      }
      case CONFIGURATION, PERMISSION, REJECTED, TEMPORARY, DEFECT ->
          new RunOutcome.Failed(WhoMustAct.on(failure.kind()), kept);
    };
  }
}
