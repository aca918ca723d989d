package touchstone.value.indicator;

/** Measures a range of accounts; ranges of different threads do not overlap. */
@FunctionalInterface
interface Measurement {

  /** Fills the column for the accounts from {@code from}, included, to {@code to}, excluded. */
  void measure(int from, int to, IndicatorColumn column);

  /** Measures nothing: what the organisation does not record is unknown for everyone. */
  static Measurement nothing() {
    return (from, to, column) -> {};
  }
}
