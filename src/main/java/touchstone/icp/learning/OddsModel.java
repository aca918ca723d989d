package touchstone.icp.learning;

/**
 * What was learned, before it becomes points: log odds of an average account, and what each
 * condition of each attribute adds to them. An unknown value adds nothing.
 *
 * @param intercept log odds without any contribution
 * @param contributions one array an attribute, one number a condition
 */
record OddsModel(double intercept, double[][] contributions) {

  /** The log odds of a case without the intercept. */
  double contribution(int attribute, BinnedAttribute binned, int one) {
    double sum = 0;
    for (int at = binned.starts()[one]; at < binned.starts()[one + 1]; at++) {
      sum += contributions[attribute][binned.met()[at]];
    }
    return sum;
  }
}
