package touchstone.connector;

import java.util.Optional;

/**
 * What a connection has cost so far.
 *
 * @param calls API calls made through this connection, sign-in and retries included; 0 for files
 * @param organisation the organisation's allowance as the server last told it, if it does
 */
public record ApiUsage(long calls, Optional<Allowance> organisation) {

  /** No call, no allowance: a source that is not an API. */
  public static final ApiUsage NONE = new ApiUsage(0, Optional.empty());

  /**
   * An allowance over the server's own period (24 hours on Salesforce).
   *
   * @param usedCalls calls the whole organisation has used
   * @param allowedCalls calls it may use
   */
  public record Allowance(long usedCalls, long allowedCalls) {}
}
