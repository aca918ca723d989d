package touchstone.connector.salesforce.sandbox.rest;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import touchstone.connector.testkit.http.HttpRequest;

/** The access tokens given out. Thread-safe. */
public final class Sessions {

  private static final String SCHEME = "Bearer ";

  private final String organisationId;
  private final Set<String> valid = ConcurrentHashMap.newKeySet();
  private final AtomicLong issued = new AtomicLong();
  private final AtomicInteger callsLeft = new AtomicInteger(Integer.MAX_VALUE);

  Sessions(String organisationId) {
    this.organisationId = organisationId;
  }

  /** Makes every token given out so far invalid. */
  public void expireAll() {
    valid.clear();
  }

  /** Makes all tokens invalid after this many more calls, once. */
  public void expireAfter(int calls) {
    callsLeft.set(calls);
  }

  /** How many tokens have been given out since the start. */
  public long issued() {
    return issued.get();
  }

  String issue() {
    String token =
        organisationId.substring(0, 15) + "!AQ.sandbox" + Long.toString(issued.incrementAndGet());
    valid.add(token);
    return token;
  }

  void revoke(String token) {
    valid.remove(token);
  }

  /** Whether a request carries a valid token; counts down a planned expiry. */
  boolean admits(HttpRequest request) {
    Optional<String> token = token(request);
    if (token.isEmpty() || !valid.contains(token.get())) {
      return false;
    }
    if (callsLeft.get() != Integer.MAX_VALUE && callsLeft.decrementAndGet() < 0) {
      callsLeft.set(Integer.MAX_VALUE);
      expireAll();
      return false;
    }
    return true;
  }

  private static Optional<String> token(HttpRequest request) {
    return request
        .header("Authorization")
        .filter(header -> header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
        .map(header -> header.substring(SCHEME.length()).strip())
        .or(() -> request.parameter("oauth_token"));
  }
}
