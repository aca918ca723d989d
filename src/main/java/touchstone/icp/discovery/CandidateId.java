package touchstone.icp.discovery;

/**
 * A conjunction as one number: up to three pairs of axis and condition number, ascending by axis,
 * ten bits each. Fewer conditions make smaller numbers, so that of two equal candidates the shorter
 * one comes first.
 */
final class CandidateId {

  /** Axes and conditions per axis must stay below it. */
  static final int LIMIT = 1023;

  private CandidateId() {}

  static long of(int axis, int selector) {
    return (axis + 1L) << 10 | selector;
  }

  /** Adds a condition on an axis after those of {@code id}. */
  static long and(long id, int axis, int selector) {
    return id << 20 | of(axis, selector);
  }

  static int depth(long id) {
    return id >>> 40 != 0 ? 3 : id >>> 20 != 0 ? 2 : 1;
  }

  /** The axis of the condition at a place, 0 for the last one. */
  static int axis(long id, int place) {
    return (int) (id >>> (20 * place + 10) & 1023) - 1;
  }

  /** The condition number at a place, 0 for the last one. */
  static int selector(long id, int place) {
    return (int) (id >>> (20 * place) & 1023);
  }
}
