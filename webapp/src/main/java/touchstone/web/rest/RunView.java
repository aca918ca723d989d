package touchstone.web.rest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import touchstone.store.ProblemCount;
import touchstone.store.Run;
import touchstone.web.problem.Actors;

/**
 * A run.
 *
 * @param progress a step each, in order
 * @param sentence what happened and what to do; blank while all is well
 */
public record RunView(
    long id,
    String kind,
    OptionalLong connection,
    String state,
    Instant requestedAt,
    Optional<Instant> startedAt,
    Optional<Instant> finishedAt,
    Optional<Instant> resumeAt,
    List<StepView> progress,
    long apiCalls,
    List<ProblemCountView> problems,
    String sentence,
    Optional<String> whoMustAct) {

  static RunView of(Run run) {
    return new RunView(
        run.id(),
        run.kind().name(),
        run.connectionId(),
        run.state().name(),
        run.requestedAt(),
        run.startedAt(),
        run.finishedAt(),
        run.resumeAt(),
        run.steps().stream()
            .map(step -> new StepView(step.name(), step.done(), step.total()))
            .toList(),
        run.apiCalls(),
        run.problems().stream().map(ProblemCountView::of).toList(),
        run.sentence(),
        Actors.words(run.whoMustAct()));
  }

  /** How far a step is; the total is absent if nobody knows it. */
  public record StepView(String what, long done, OptionalLong total) {}

  /** How often one thing was wrong. */
  public record ProblemCountView(String step, String code, String severity, long count) {

    static ProblemCountView of(ProblemCount problem) {
      return new ProblemCountView(
          problem.step(), problem.code(), problem.severity().name(), problem.count());
    }
  }
}
