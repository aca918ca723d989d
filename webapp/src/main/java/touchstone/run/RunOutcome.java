package touchstone.run;

import java.time.Instant;
import touchstone.store.WhoMustAct;

/** How a piece of work ended. */
public sealed interface RunOutcome {

  /** What happened and what to do. */
  String sentence();

  /** All done. */
  record Succeeded(String sentence) implements RunOutcome {}

  /** It cannot go on until somebody acts. */
  record Failed(WhoMustAct whoMustAct, String sentence) implements RunOutcome {}

  /** It goes on by itself at a moment. */
  record Paused(Instant resumeAt, String sentence) implements RunOutcome {}

  /** It stopped because somebody asked it to. */
  record Cancelled(String sentence) implements RunOutcome {}
}
