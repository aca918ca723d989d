package touchstone.value;

/** What an organisation's data say about the two sides. Every page and report states it. */
public enum Sidedness {
  TWO_SIDED("Mutual value counts both sides: what customers are worth to us, and we to them."),
  ONLY_TO_US(
      "One-sided: the data hold nothing on what customers gain. Only what they are worth to us is"
          + " compared."),
  ONLY_TO_CUSTOMER(
      "One-sided: the data hold nothing on what customers are worth to us. Only what they gain is"
          + " compared."),
  NOTHING_KNOWN("Value is unknown: no indicator that counts is known of two customers or more.");

  private final String sentence;

  Sidedness(String sentence) {
    this.sentence = sentence;
  }

  /** What a page has to say about it. */
  public String sentence() {
    return sentence;
  }

  /**
   * What a customer can be compared by: mutual value if they are two-sided, else the known side.
   *
   * @param toUs the score of this side, in (0, 1); NaN, between columns only, if it is unknown
   * @param toCustomer likewise
   * @return likewise
   */
  public double comparable(double toUs, double toCustomer) {
    return switch (this) {
      case TWO_SIDED -> Math.sqrt(toUs * toCustomer);
      case ONLY_TO_US -> toUs;
      case ONLY_TO_CUSTOMER -> toCustomer;
      case NOTHING_KNOWN -> Double.NaN;
    };
  }
}
