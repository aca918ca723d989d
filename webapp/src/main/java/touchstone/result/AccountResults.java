package touchstone.result;

import java.util.List;
import touchstone.store.Computation;

/** The results of one computation, of all accounts in the order of their ids. */
public interface AccountResults {

  /** The computation. */
  Computation computation();

  /** The number of accounts. */
  int accounts();

  /**
   * Some accounts.
   *
   * @param from the first, 0 or more
   * @param to the one after the last, at most {@link #accounts()}
   * @throws ResultsUnreadableException if the file of the results is damaged
   */
  List<AccountResult> range(int from, int to);

  /**
   * The same, for who reads many of them, one range after another: as long as it is held, what all
   * accounts need is held.
   *
   * @throws ResultsUnreadableException if the file of the results is damaged
   */
  default AccountResults forMany() {
    return this;
  }
}
