package touchstone.connector.salesforce;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import touchstone.connector.ApiUsage;
import touchstone.connector.ConnectorException;

/**
 * Counts this connection's calls and guards the organisation's allowance, which Salesforce tells
 * with every answer.
 */
final class CallMeter {

  private static final Pattern API_USAGE = Pattern.compile("(?:^|[;, ])api-usage=(\\d+)/(\\d+)");

  /** The allowance is one of 24 hours: after them, the calls of this run count no more. */
  private static final Duration SHARE_FREE = Duration.ofHours(24);

  /** The 24 hours roll by the hour, so the oldest calls of all others are free by then. */
  private static final Duration SOME_CALLS_FREE = Duration.ofHours(1);

  private final int organisationPercent;
  private final int runPercent;
  private long calls;
  private Optional<ApiUsage.Allowance> allowance = Optional.empty();

  CallMeter(int organisationPercent, int runPercent) {
    this.organisationPercent = organisationPercent;
    this.runPercent = runPercent;
  }

  void countCall() {
    calls++;
  }

  /** Reads {@code Sforce-Limit-Info}, like {@code api-usage=18/5000}. */
  void observe(Optional<String> limitInfo) {
    limitInfo
        .map(API_USAGE::matcher)
        .filter(Matcher::find)
        .filter(found -> found.group(1).length() < 18 && found.group(2).length() < 18)
        .ifPresent(
            found ->
                allowance =
                    Optional.of(
                        new ApiUsage.Allowance(
                            Long.parseLong(found.group(1)), Long.parseLong(found.group(2)))));
  }

  /**
   * Lets the next call pass, or stops it.
   *
   * @throws ConnectorException {@code RATE_LIMITED} with the wait, if a share set by the
   *     administrator is used up
   */
  void requireHeadroom() throws ConnectorException {
    if (allowance.isEmpty() || allowance.get().allowedCalls() <= 0) {
      return;
    }
    long used = allowance.get().usedCalls();
    long allowed = allowance.get().allowedCalls();
    if (reached(used, allowed, organisationPercent)) {
      throw stopped(
          SOME_CALLS_FREE,
          "The organisation has used %,d of its %,d API calls of 24 hours, and Touchstone stops at"
              + " %d %%.",
          used,
          allowed,
          organisationPercent);
    }
    if (reached(calls, allowed, runPercent)) {
      throw stopped(
          SHARE_FREE,
          "This run has made %,d calls of the %,d that the organisation has in 24 hours, and stops"
              + " at %d %%.",
          calls,
          allowed,
          runPercent);
    }
  }

  ApiUsage usage() {
    return new ApiUsage(calls, allowance);
  }

  private static boolean reached(long used, long allowed, int percent) {
    return used >= Math.ceil(allowed * (percent / 100.0));
  }

  private static ConnectorException stopped(Duration wait, String sentence, Object... numbers) {
    return new ConnectorException(
            ConnectorException.Kind.RATE_LIMITED, String.format(Locale.ROOT, sentence, numbers))
        .retryAfter(wait);
  }
}
