package touchstone.writeback;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import touchstone.run.Runs;
import touchstone.store.PushRow;
import touchstone.store.PushRowState;
import touchstone.store.PushStore;
import touchstone.store.Run;
import touchstone.store.RunKind;
import touchstone.store.StoredPush;

/** What people do with pushes. A push has the id of its run. Thread-safe. */
public final class Pushes {

  private static final int RUNS_PER_PAGE = 100;

  private final Runs runs;
  private final PushStore store;

  public Pushes(Runs runs, PushStore store) {
    this.runs = runs;
    this.store = store;
  }

  /**
   * Starts a push or an undo.
   *
   * @return its id
   * @throws touchstone.store.RunActiveException if the connection is busy with another run
   */
  public long start(long connectionId, PushRequest request) {
    return runs.submit(RunKind.PUSH, OptionalLong.of(connectionId), request.parameters());
  }

  /** A push: its run, and its figures once it is planned. */
  public Optional<Push> find(long id) {
    return runs.find(id).filter(run -> run.kind() == RunKind.PUSH).map(this::push);
  }

  /**
   * The newest pushes of a connection.
   *
   * @param before only older ones than this id
   */
  public List<Push> ofConnection(long connectionId, OptionalLong before, int limit) {
    List<Push> pushes = new ArrayList<>();
    OptionalLong from = before;
    List<Run> page;
    do {
      page = runs.page(OptionalLong.of(connectionId), from, RUNS_PER_PAGE);
      page.stream()
          .filter(run -> run.kind() == RunKind.PUSH)
          .limit(limit - pushes.size())
          .map(this::push)
          .forEach(pushes::add);
      from = page.isEmpty() ? from : OptionalLong.of(page.get(page.size() - 1).id());
    } while (pushes.size() < limit && page.size() == RUNS_PER_PAGE);
    return List.copyOf(pushes);
  }

  /** A page of rows in the order of sending. */
  public List<PushRow> rows(long id, Optional<PushRowState> state, long offset, int limit) {
    return store.rows(id, state, offset, limit);
  }

  private Push push(Run run) {
    return new Push(run, PushRequest.of(run.parameters()), store.find(run.id()));
  }

  /**
   * A push.
   *
   * @param run the work
   * @param request how it was asked for
   * @param figures what it found and did; empty before it is planned
   */
  public record Push(Run run, PushRequest request, Optional<StoredPush> figures) {}
}
