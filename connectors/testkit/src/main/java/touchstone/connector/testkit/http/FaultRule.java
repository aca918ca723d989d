package touchstone.connector.testkit.http;

import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * Which requests a fault hits: those that match, after the first few, a number of times.
 *
 * <pre>{@code
 * server.faults().add(FaultRule.on("GET", "/query").after(3).times(2)
 *     .then(Fault.answer(503, "[]")));
 * }</pre>
 *
 * @param matches which requests count
 * @param skipped how many matching requests pass unharmed before the fault begins
 * @param hits how many matching requests it then hits; {@link Integer#MAX_VALUE} for all
 * @param fault what happens to them
 */
public record FaultRule(Predicate<HttpRequest> matches, int skipped, int hits, Fault fault) {

  public FaultRule {
    Objects.requireNonNull(matches, "matches");
    Objects.requireNonNull(fault, "fault");
    if (skipped < 0 || hits < 1) {
      throw new IllegalArgumentException("skip at least 0 requests and hit at least 1");
    }
  }

  /** A rule for every request. */
  public static Draft onAny() {
    return new Draft(request -> true, 0, 1);
  }

  /** A rule for requests whose path contains a text. */
  public static Draft on(String pathPart) {
    return new Draft(request -> request.path().contains(pathPart), 0, 1);
  }

  /** A rule for requests of one method whose path contains a text. */
  public static Draft on(String method, String pathPart) {
    String upper = method.toUpperCase(Locale.ROOT);
    return new Draft(
        request -> request.method().equals(upper) && request.path().contains(pathPart), 0, 1);
  }

  /** A rule for requests chosen by a test's own condition. */
  public static Draft when(Predicate<HttpRequest> matches) {
    return new Draft(matches, 0, 1);
  }

  /** A rule being written: hits the next matching request once unless told otherwise. */
  public record Draft(Predicate<HttpRequest> matches, int skipped, int hits) {

    /** Lets this many matching requests pass first. */
    public Draft after(int requests) {
      return new Draft(matches, requests, hits);
    }

    /** Hits this many matching requests, then no more. */
    public Draft times(int requests) {
      return new Draft(matches, skipped, requests);
    }

    /** Hits every matching request until the rules are cleared. */
    public Draft always() {
      return times(Integer.MAX_VALUE);
    }

    /** Completes the rule. */
    public FaultRule then(Fault fault) {
      return new FaultRule(matches, skipped, hits, fault);
    }
  }
}
