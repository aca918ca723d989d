package touchstone.icp.discovery;

import java.util.Comparator;

/** A conjunction and its quality. Orders the best first; of equals the shorter, then by number. */
record Candidate(double quality, long id) implements Comparable<Candidate> {

  private static final Comparator<Candidate> ORDER =
      Comparator.comparingDouble(Candidate::quality).reversed().thenComparingLong(Candidate::id);

  @Override
  public int compareTo(Candidate other) {
    return ORDER.compare(this, other);
  }
}
