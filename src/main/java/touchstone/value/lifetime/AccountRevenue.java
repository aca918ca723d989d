package touchstone.value.lifetime;

/** What one account brought, and how. Amounts are in one currency for all accounts of a model. */
public sealed interface AccountRevenue {

  /** Revenue so far, signed periods included; corrections can make it negative. */
  double realised();

  /**
   * Revenue under a contract of fixed periods.
   *
   * @param realised revenue so far, the running period included
   * @param history what the contract has shown so far
   * @param amountPerPeriod revenue of one period, 0 or more
   * @param yearsToRenewal from now to the next renewal, 0 or more; 0 for an ended contract
   */
  record Contract(
      double realised, RenewalHistory history, double amountPerPeriod, double yearsToRenewal)
      implements AccountRevenue {

    public Contract {
      requireFinite(realised);
      if (!(amountPerPeriod >= 0 && Double.isFinite(amountPerPeriod))) {
        throw new IllegalArgumentException(
            "The revenue of a period is zero or more, not " + amountPerPeriod + ".");
      }
      if (!(yearsToRenewal >= 0 && Double.isFinite(yearsToRenewal))) {
        throw new IllegalArgumentException(
            "The next renewal is now or later, not in " + yearsToRenewal + " years.");
      }
    }
  }

  /**
   * Revenue from purchases without a contract.
   *
   * @param realised revenue so far
   * @param history when they were made; in years
   * @param spend how much was spent
   */
  record Purchases(double realised, PurchaseHistory history, SpendHistory spend)
      implements AccountRevenue {

    public Purchases {
      requireFinite(realised);
    }
  }

  private static void requireFinite(double realised) {
    if (!Double.isFinite(realised)) {
      throw new IllegalArgumentException("Realised revenue is finite, not " + realised + ".");
    }
  }
}
