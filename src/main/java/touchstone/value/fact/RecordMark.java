package touchstone.value.fact;

/**
 * Which record of the source the rows added next come from, shared by all tables of one builder.
 * Not thread-safe.
 */
final class RecordMark {

  private long record;
  private boolean used;

  void set(long value) {
    record = value;
    used = true;
  }

  long record() {
    return record;
  }

  /** Whether anybody ever told a record: without, rows are not known by their records. */
  boolean used() {
    return used;
  }
}
