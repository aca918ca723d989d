package touchstone.account;

import java.util.List;
import java.util.OptionalLong;
import touchstone.connector.RowProblem;
import touchstone.run.RunControl;
import touchstone.store.ProblemCount;

/**
 * Hears how far a reading is, and may end it; waits for what of it goes on afterwards. Called by
 * one thread at a time.
 */
public interface ReadingWatch {

  /** Hears nothing and ends nothing. */
  ReadingWatch NONE =
      new ReadingWatch() {
        @Override
        public boolean stopRequested() {
          return false;
        }

        @Override
        public void step(String name, long done, OptionalLong total) {
          // Nobody listens.
        }

        @Override
        public void notice(String sentence) {
          // Nobody listens.
        }

        @Override
        public void unfinished(Runnable finish) {
          finish.run();
        }
      };

  /**
   * The run that reads: what it changes in the mirror it has changed before. Empty if none does.
   */
  default OptionalLong run() {
    return OptionalLong.empty();
  }

  /** Whether to end now. Asked once in a hundred thousand records. */
  boolean stopRequested();

  /** How many records of a step are read. */
  void step(String name, long done, OptionalLong total);

  /** What the administrator may want to know about how it was read. */
  void notice(String sentence);

  /**
   * What was read is there, but something goes on beside whatever is done with it.
   *
   * @param finish returns when it is over, and tells then what went wrong; to be called once before
   *     what is watched ends
   */
  void unfinished(Runnable finish);

  /** Tells a run and asks it. */
  static ReadingWatch of(RunControl control) {
    return new ReadingWatch() {
      @Override
      public OptionalLong run() {
        return OptionalLong.of(control.runId());
      }

      @Override
      public boolean stopRequested() {
        return control.stopRequested();
      }

      @Override
      public void step(String name, long done, OptionalLong total) {
        control.step(name, done, total);
      }

      @Override
      public void notice(String sentence) {
        control.problems(
            List.of(
                new ProblemCount(
                    "snapshot", "snapshot", RowProblem.Severity.NOTED, 1, List.of(sentence))));
      }

      @Override
      public void unfinished(Runnable finish) {
        control.unfinished(finish);
      }
    };
  }
}
