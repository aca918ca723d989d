package touchstone.icp.discovery;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;

/** What a candidate's number stands for in its space. */
final class Candidates {

  private Candidates() {}

  /** The conditions in words and values. */
  static Pattern pattern(long id, SearchSpace space, int[][] orders) {
    List<Selector> selectors = new ArrayList<>();
    for (int place = CandidateId.depth(id) - 1; place >= 0; place--) {
      int number = CandidateId.axis(id, place);
      selectors.add(
          space.axes().get(number).selector(CandidateId.selector(id, place), orders[number]));
    }
    return new Pattern(selectors);
  }

  /** The rows of the space that meet all conditions. */
  static BitSet rows(long id, SearchSpace space, int[][] orders) {
    BitSet rows = new BitSet(space.rows());
    for (int row = 0; row < space.rows(); row++) {
      boolean inside = true;
      for (int place = 0; inside && place < CandidateId.depth(id); place++) {
        int number = CandidateId.axis(id, place);
        Axis axis = space.axes().get(number);
        inside = axis.selects(CandidateId.selector(id, place), axis.codes()[row], orders[number]);
      }
      rows.set(row, inside);
    }
    return rows;
  }

  /** Whether a condition stands on the axis. */
  static boolean uses(long id, int axis) {
    for (int place = 0; place < CandidateId.depth(id); place++) {
      if (CandidateId.axis(id, place) == axis) {
        return true;
      }
    }
    return false;
  }

  /** Whether a condition is a set of names. */
  static boolean holdsSet(long id, SearchSpace space) {
    for (int place = 0; place < CandidateId.depth(id); place++) {
      Axis axis = space.axes().get(CandidateId.axis(id, place));
      if (axis.isSet(CandidateId.selector(id, place))) {
        return true;
      }
    }
    return false;
  }

  /** The candidate with one condition more, on an axis it does not use yet. */
  static long with(long id, int axis, int selector) {
    long longer = 0;
    boolean placed = false;
    for (int place = CandidateId.depth(id) - 1; place >= 0; place--) {
      int here = CandidateId.axis(id, place);
      if (!placed && here > axis) {
        longer = appended(longer, axis, selector);
        placed = true;
      }
      longer = appended(longer, here, CandidateId.selector(id, place));
    }
    return placed ? longer : appended(longer, axis, selector);
  }

  private static long appended(long id, int axis, int selector) {
    return id == 0 ? CandidateId.of(axis, selector) : CandidateId.and(id, axis, selector);
  }

  /** The candidates with one condition fewer; none for a single condition. */
  static List<Long> parents(long id) {
    int depth = CandidateId.depth(id);
    if (depth == 1) {
      return Collections.emptyList();
    }
    List<Long> parents = new ArrayList<>();
    for (int dropped = depth - 1; dropped >= 0; dropped--) {
      long parent = 0;
      for (int place = depth - 1; place >= 0; place--) {
        if (place != dropped) {
          parent = appended(parent, CandidateId.axis(id, place), CandidateId.selector(id, place));
        }
      }
      parents.add(parent);
    }
    return parents;
  }
}
