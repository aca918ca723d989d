package touchstone.launcher;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;

/** What the demo's time is made of. Starts when made. */
final class Stopwatch {

  private final long start = System.nanoTime();
  private final Map<String, Long> lapNanoseconds = new LinkedHashMap<>();
  private long last = start;

  /** Ends a lap: the time since the last one counts for it. */
  void lap(String name) {
    long now = System.nanoTime();
    lapNanoseconds.merge(name, now - last, Long::sum);
    last = now;
  }

  double seconds() {
    return (System.nanoTime() - start) / 1e9;
  }

  /** All laps, like {@code server start 9.1 s, pull 2.0 s}. */
  @Override
  public String toString() {
    StringJoiner text = new StringJoiner(", ");
    lapNanoseconds.forEach(
        (name, nanoseconds) ->
            text.add(String.format(Locale.ROOT, "%s %.1f s", name, nanoseconds / 1e9)));
    return text.toString();
  }
}
