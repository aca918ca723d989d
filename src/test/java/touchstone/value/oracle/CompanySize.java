package touchstone.value.oracle;

/**
 * How large a made-up company is.
 *
 * @param accounts 10 or more
 * @param dealsPerAccount deals an account, on average
 * @param entriesPerAccount revenue entries an account; with 0 the won deals are the revenue
 * @param casesPerAccount cases an account
 * @param activitiesPerAccount activities an account
 * @param oddPerMille how many of a thousand values are missing, credits, or in the future
 * @param negativePerMille how many of a thousand deals have an amount below zero: the core counts
 *     it, but the mirror is not read so
 */
public record CompanySize(
    int accounts,
    int dealsPerAccount,
    int entriesPerAccount,
    int casesPerAccount,
    int activitiesPerAccount,
    int oddPerMille,
    int negativePerMille) {

  public CompanySize {
    if (accounts < 10) {
      throw new IllegalArgumentException("A company has 10 accounts or more, not " + accounts);
    }
  }

  /** The mix of the benchmark: 5 deals, 5 cases and 20 activities an account, 2 odd in 1,000. */
  public static CompanySize ofBenchmark(int accounts) {
    return new CompanySize(accounts, 5, 1, 5, 20, 2, 0);
  }

  /** Everything an account is known by but itself: facts, as the benchmark counts them. */
  public long facts() {
    return (long) accounts
            * (dealsPerAccount + entriesPerAccount + casesPerAccount + activitiesPerAccount)
        + contacts()
        + members()
        + leads()
        + surveys()
        + outcomes()
        + signals();
  }

  int contacts() {
    return accounts / 2;
  }

  int members() {
    return accounts / 10;
  }

  int leads() {
    return accounts / 2;
  }

  int surveys() {
    return accounts / 5;
  }

  int outcomes() {
    return accounts / 2;
  }

  int signals() {
    return accounts / 5;
  }
}
