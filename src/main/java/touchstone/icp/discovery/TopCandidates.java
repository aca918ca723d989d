package touchstone.icp.discovery;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Keeps the best different candidates of each depth, in whatever order they come: long conjunctions
 * do not crowd out short ones. Not thread-safe.
 */
final class TopCandidates implements CandidateSink {

  private final Ladder[] ladders = new Ladder[SearchSettings.DEEPEST];

  /**
   * Keeps candidates of positive quality.
   *
   * @param limit how many of each depth at most, 1 or more
   */
  TopCandidates(int limit) {
    Arrays.setAll(ladders, depth -> new Ladder(limit));
  }

  @Override
  public double take(double quality, long id) {
    Ladder ladder = ladders[CandidateId.depth(id) - 1];
    ladder.take(new Candidate(quality, id));
    return ladder.bar();
  }

  @Override
  public double bar(int depth) {
    return ladders[depth - 1].bar();
  }

  /** What is kept of one depth, best first. */
  List<Candidate> ofDepth(int depth) {
    return ladders[depth - 1].worstFirst.stream().sorted().toList();
  }

  /** What is kept, best first. */
  List<Candidate> best() {
    return merged(List.of(this));
  }

  /** What several have kept together, best first. */
  static List<Candidate> merged(Collection<TopCandidates> parts) {
    return IntStream.range(0, SearchSettings.DEEPEST)
        .boxed()
        .flatMap(
            depth ->
                parts.stream()
                    .flatMap(part -> part.ladders[depth].worstFirst.stream())
                    .sorted()
                    .limit(parts.iterator().next().ladders[depth].limit))
        .sorted()
        .toList();
  }

  /** The best of one depth. */
  private static final class Ladder {
    private final int limit;
    private final Set<Long> ids = new HashSet<>();
    private final PriorityQueue<Candidate> worstFirst =
        new PriorityQueue<>(Collections.reverseOrder());

    Ladder(int limit) {
      this.limit = limit;
    }

    void take(Candidate candidate) {
      if (ids.contains(candidate.id())) {
        return;
      }
      if (worstFirst.size() == limit) {
        if (candidate.compareTo(worstFirst.peek()) > 0) {
          return;
        }
        ids.remove(worstFirst.poll().id());
      }
      worstFirst.add(candidate);
      ids.add(candidate.id());
    }

    double bar() {
      // Just below the worst one kept: an equal one may still win by its number.
      return worstFirst.size() < limit ? 0 : Math.nextDown(worstFirst.peek().quality());
    }
  }
}
