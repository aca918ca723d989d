package touchstone.icp.discovery;

/** Whether a profile held among later customers, which the search has not seen. */
public sealed interface Confirmation {

  /**
   * It could not be asked.
   *
   * @param reason in one sentence
   */
  record NotPossible(String reason) implements Confirmation {}

  /**
   * It was asked.
   *
   * @param evidence among the later customers
   * @param pValue one-sided, of the standardised mean rank under shuffles of the later customers
   * @param holmP the same, corrected for the number of profiles asked about
   * @param power the probability of holding if the effect is as large as among the earlier ones, 0
   *     to 1
   * @param held whether the corrected p reaches the level
   * @param refuted whether the interval of the superiority lies below half of what it was among the
   *     earlier ones
   */
  record Tested(
      Evidence evidence, double pValue, double holmP, double power, boolean held, boolean refuted)
      implements Confirmation {}
}
