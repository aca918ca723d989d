package touchstone.work;

/** Work on a range of rows; ranges given to different threads do not overlap. */
@FunctionalInterface
public interface RangeTask {

  /**
   * Works on the rows from {@code from}, included, to {@code to}, excluded.
   *
   * @param from first row
   * @param to the row after the last
   */
  void run(int from, int to);
}
