package touchstone.web.rest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import touchstone.store.StoredPush;
import touchstone.writeback.Pushes;

/**
 * A push: its run, and what became of its rows. Rows still planned are counted in {@code planned}
 * only.
 */
public record PushView(
    long id,
    OptionalLong connection,
    String kind,
    String mode,
    String state,
    Instant requestedAt,
    Optional<Instant> startedAt,
    Optional<Instant> finishedAt,
    List<RunView.StepView> progress,
    long planned,
    long pushed,
    long unchanged,
    long rejected,
    long skipped,
    long tierMoves,
    long apiCalls,
    String sentence,
    Optional<String> whoMustAct,
    OptionalLong undoOf) {

  private static final StoredPush NONE =
      new StoredPush(0, 0, "", OptionalLong.empty(), 0, 0, 0, 0, 0, 0, 0);

  static PushView of(Pushes.Push push) {
    RunView run = RunView.of(push.run());
    StoredPush figures = push.figures().orElse(NONE);
    return new PushView(
        run.id(),
        run.connection(),
        run.kind(),
        push.request().mode().name(),
        run.state(),
        run.requestedAt(),
        run.startedAt(),
        run.finishedAt(),
        run.progress(),
        figures.rows(),
        figures.pushed(),
        figures.unchanged(),
        figures.rejected(),
        figures.skipped(),
        figures.tierMoves(),
        run.apiCalls(),
        run.sentence(),
        run.whoMustAct(),
        push.request().undoes());
  }
}
