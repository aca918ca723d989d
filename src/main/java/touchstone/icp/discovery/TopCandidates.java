package touchstone.icp.discovery;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;

/** Keeps the best different candidates, in whatever order they come. Not thread-safe. */
final class TopCandidates implements CandidateSink {

  private final int limit;
  private final double floor;
  private final Set<Long> ids = new HashSet<>();
  private final PriorityQueue<Candidate> worstFirst =
      new PriorityQueue<>(Collections.reverseOrder());

  /**
   * Keeps at most {@code limit} candidates above {@code floor}.
   *
   * @param limit 1 or more
   */
  TopCandidates(int limit, double floor) {
    this.limit = limit;
    this.floor = floor;
  }

  @Override
  public double take(double quality, long id) {
    Candidate candidate = new Candidate(quality, id);
    if (!ids.add(id)) {
      return bar();
    }
    if (worstFirst.size() < limit) {
      worstFirst.add(candidate);
    } else if (candidate.compareTo(worstFirst.peek()) < 0) {
      ids.remove(worstFirst.poll().id());
      worstFirst.add(candidate);
    } else {
      ids.remove(id);
    }
    return bar();
  }

  @Override
  public double bar() {
    // Just below the worst one kept: an equal one may still win by its number.
    return worstFirst.size() < limit ? floor : Math.nextDown(worstFirst.peek().quality());
  }

  /** The best of several, best first. */
  static List<Candidate> merged(List<TopCandidates> parts, int limit) {
    return parts.stream().flatMap(part -> part.worstFirst.stream()).sorted().limit(limit).toList();
  }

  /** What is kept, best first. */
  List<Candidate> best() {
    return merged(List.of(this), limit);
  }
}
