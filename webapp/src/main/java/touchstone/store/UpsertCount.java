package touchstone.store;

/**
 * What became of the records of a page.
 *
 * @param added were not in the mirror
 * @param changed said something new
 * @param unchanged said what the mirror said already
 * @param stale were older than what the mirror holds and changed nothing
 */
public record UpsertCount(long added, long changed, long unchanged, long stale) {

  /** Nothing came. */
  public static final UpsertCount NONE = new UpsertCount(0, 0, 0, 0);

  /** Both together. */
  public UpsertCount plus(UpsertCount other) {
    return new UpsertCount(
        added + other.added,
        changed + other.changed,
        unchanged + other.unchanged,
        stale + other.stale);
  }
}
