package touchstone.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Long work: what it is, how far it is, and what somebody must do.
 *
 * @param id given by the database, ascending
 * @param kind what it does
 * @param connectionId the connection it concerns, if one
 * @param parameters how it was asked for
 * @param state where it stands
 * @param cancelRequested whether somebody asked to end it
 * @param whoMustAct who must do something
 * @param sentence what happened and what to do; blank while all is well
 * @param apiCalls API calls made so far
 * @param requestedAt when it was asked for
 * @param startedAt when it began; empty while queued
 * @param finishedAt when it ended; empty while active
 * @param resumeAt when a paused run goes on
 * @param steps how far it is, in order
 * @param problems what was wrong in rows
 */
public record Run(
    long id,
    RunKind kind,
    OptionalLong connectionId,
    Map<String, String> parameters,
    RunState state,
    boolean cancelRequested,
    WhoMustAct whoMustAct,
    String sentence,
    long apiCalls,
    Instant requestedAt,
    Optional<Instant> startedAt,
    Optional<Instant> finishedAt,
    Optional<Instant> resumeAt,
    List<RunStep> steps,
    List<ProblemCount> problems) {

  public Run {
    parameters = Map.copyOf(parameters);
    steps = List.copyOf(steps);
    problems = List.copyOf(problems);
  }

  /**
   * The connection it concerns, of a kind of work that always has one.
   *
   * @throws IllegalArgumentException if it names none
   */
  public long requireConnection() {
    return connectionId.orElseThrow(
        () -> new IllegalArgumentException("A run of the kind " + kind + " needs a connection."));
  }
}
