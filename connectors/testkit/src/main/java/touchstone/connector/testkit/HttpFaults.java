package touchstone.connector.testkit;

import java.time.Duration;
import java.util.Optional;

/**
 * Breaks the server behind a connector that talks HTTP. Each fault concerns what is asked after
 * sign-in, and holds until {@link #heal()} unless it says a number of calls.
 */
public interface HttpFaults {

  /** Every answer is the one this CRM gives to a user who lacks a permission. */
  void forbid();

  /**
   * Every answer is the one this CRM gives when its allowance is used up.
   *
   * @return the wait that the answer names, if this CRM names one
   */
  Optional<Duration> exhaustLimit();

  /** The next calls answer 503, then all is well. */
  void failNext(int calls);

  /** Every answer is 503. */
  void failAlways();

  /** Every answer is status 200 with a page of HTML, as proxies and sign-on portals give. */
  void answerHtml();

  /** Ends every fault. */
  void heal();

  /** Calls the server has received since it started, sign-in and refused ones included. */
  long calls();
}
