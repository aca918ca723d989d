package touchstone.connector.testkit.http;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * What a sandbox was asked, in order of arrival. Thread-safe.
 *
 * <p>The counts are complete; the requests themselves are kept up to a limit, the oldest dropped
 * first, so that a long run does not fill the memory.
 */
public final class RequestLog {

  private static final int KEPT = 5_000;

  private final Deque<HttpRequest> latest = new ArrayDeque<>();
  private final Map<String, Integer> counts = new TreeMap<>();
  private int total;

  synchronized void add(HttpRequest request) {
    total++;
    counts.merge(request.toString(), 1, Integer::sum);
    latest.addLast(request);
    if (latest.size() > KEPT) {
      latest.removeFirst();
    }
  }

  /** The latest requests, oldest first; at most 5,000. */
  public synchronized List<HttpRequest> latest() {
    return List.copyOf(latest);
  }

  /** How many requests came since the start or the last {@link #clear()}. */
  public synchronized int count() {
    return total;
  }

  /** How many requests of any method had a path containing a text. */
  public synchronized int count(String pathPart) {
    return counts.entrySet().stream()
        .filter(count -> pathOf(count.getKey()).contains(pathPart))
        .mapToInt(Map.Entry::getValue)
        .sum();
  }

  /** How many of the kept requests satisfy a condition. */
  public synchronized int count(Predicate<HttpRequest> condition) {
    return (int) latest.stream().filter(condition).count();
  }

  /** Requests counted by "METHOD path", in alphabetical order. */
  public synchronized Map<String, Integer> counts() {
    return new TreeMap<>(counts);
  }

  /** Forgets everything, so that a test counts from here. */
  public synchronized void clear() {
    latest.clear();
    counts.clear();
    total = 0;
  }

  private static String pathOf(String methodAndPath) {
    return methodAndPath.substring(methodAndPath.indexOf(' ') + 1);
  }
}
