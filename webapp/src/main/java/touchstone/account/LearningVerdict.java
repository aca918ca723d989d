package touchstone.account;

/**
 * Whether these data are enough to learn from which accounts are good ones. To compare deals won
 * and lost, 20 of each are needed; to compare customers by mutual value, 20 of whom both sides are
 * known. With fewer, patterns are found that the next customer breaks.
 *
 * @param enough whether either is there
 * @param sentence what there is, and what is missing
 */
record LearningVerdict(boolean enough, String sentence) {

  private static final int REQUIRED = 20;

  static LearningVerdict of(long won, long lost, long twoSidedCustomers) {
    String there =
        won
            + " deals won and "
            + lost
            + " lost; "
            + twoSidedCustomers
            + " customers of whom both sides of the value are known.";
    if ((won >= REQUIRED && lost >= REQUIRED) || twoSidedCustomers >= REQUIRED) {
      return new LearningVerdict(true, "There is enough to learn from: " + there);
    }
    return new LearningVerdict(
        false,
        "Not enough evidence to learn from: "
            + there
            + " It takes "
            + REQUIRED
            + " won and "
            + REQUIRED
            + " lost, or "
            + REQUIRED
            + " such customers. A profile written by a person can be used meanwhile.");
  }

  String verdict() {
    return enough ? "ENOUGH_EVIDENCE" : "NOT_ENOUGH_EVIDENCE";
  }
}
