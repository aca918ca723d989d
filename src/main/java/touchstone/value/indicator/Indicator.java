package touchstone.value.indicator;

/** One measured value of a side. Stateless but for its settings, and thread-safe. */
abstract class Indicator {

  private final IndicatorDescription description;

  Indicator(IndicatorDescription description) {
    this.description = description;
  }

  final IndicatorDescription description() {
    return description;
  }

  /**
   * Prepares what all accounts share.
   *
   * @param view the facts as of a day; the measurement uses nothing later
   */
  abstract Measurement on(FactView view);
}
