package touchstone.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import touchstone.connector.RowProblem;

/** Counts problems by code, with a few examples. Not thread-safe. */
public final class ProblemTally {

  private record Key(String step, String code, RowProblem.Severity severity) {}

  private static final class Entry {
    private long count;
    private final List<String> examples = new ArrayList<>();
  }

  private final Map<Key, Entry> entries = new LinkedHashMap<>();

  /** Counts one. */
  public void add(RowProblem problem) {
    Entry entry =
        entries.computeIfAbsent(
            new Key(problem.type().plural(), problem.code(), problem.severity()),
            key -> new Entry());
    entry.count++;
    if (entry.examples.size() < ProblemCount.EXAMPLES) {
      entry.examples.add(problem.place() + ": " + problem.message());
    }
  }

  /** What was counted, in the order of first appearance. */
  public List<ProblemCount> counts() {
    List<ProblemCount> counts = new ArrayList<>();
    entries.forEach(
        (key, entry) ->
            counts.add(
                new ProblemCount(
                    key.step(), key.code(), key.severity(), entry.count, entry.examples)));
    return counts;
  }
}
