package touchstone.run;

import java.util.List;
import touchstone.store.Run;
import touchstone.store.RunKind;

/**
 * Several works as one: each begins when the one before has succeeded, and the first that does not
 * succeed ends the run its way. After a pause all are called again; each goes on from what it
 * committed.
 */
public final class SequenceWork implements RunWork {

  private final RunKind kind;
  private final List<RunWork> works;

  /**
   * @param works one or more, in order
   */
  public SequenceWork(RunKind kind, List<RunWork> works) {
    if (works.isEmpty()) {
      throw new IllegalArgumentException("A sequence of no work does nothing.");
    }
    this.kind = kind;
    this.works = List.copyOf(works);
  }

  @Override
  public RunKind kind() {
    return kind;
  }

  @Override
  public RunOutcome execute(Run run, RunControl control) {
    StringBuilder sentences = new StringBuilder();
    for (RunWork work : works) {
      RunOutcome outcome = work.execute(run, control);
      if (!(outcome instanceof RunOutcome.Succeeded)) {
        return outcome;
      }
      if (!outcome.sentence().isEmpty()) {
        sentences.append(sentences.isEmpty() ? "" : " ").append(outcome.sentence());
      }
    }
    return new RunOutcome.Succeeded(sentences.toString());
  }
}
