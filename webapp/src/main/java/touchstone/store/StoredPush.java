package touchstone.store;

import java.util.OptionalLong;

/**
 * A push: the plan's figures and what became of its rows so far.
 *
 * @param runId its run, and its id
 * @param connectionId where it goes
 * @param mode what it does
 * @param undoes the push whose values it puts back, if it is an undo
 * @param accounts how many accounts were compared
 * @param unchanged how many need no change
 * @param tierMoves how many change from one tier to another
 * @param planned rows not sent
 * @param pushed rows the CRM took
 * @param rejected rows the CRM refused
 * @param skipped rows left as they are
 */
public record StoredPush(
    long runId,
    long connectionId,
    String mode,
    OptionalLong undoes,
    long accounts,
    long unchanged,
    long tierMoves,
    long planned,
    long pushed,
    long rejected,
    long skipped) {

  /** Rows in all: accounts that were to change. */
  public long rows() {
    return planned + pushed + rejected + skipped;
  }
}
