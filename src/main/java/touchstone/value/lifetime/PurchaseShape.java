package touchstone.value.lifetime;

import java.util.List;

/**
 * The coordinates of the BG/NBD model: logarithm of the mean rate r / alpha, logarithm of r (how
 * alike rates are), log odds of the mean loss a / (a + b), logarithm of a + b (how alike losses
 * are).
 */
final class PurchaseShape implements Coordinates<BetaGeometricNbd> {

  private static final double SMALLEST_LOG = Math.log(1e-3);
  private static final double LARGEST_LOG = Math.log(1e4);

  private final double logRate;

  /**
   * The box around a rate.
   *
   * @param logRate the logarithm of purchases per customer and unit of time, as seen
   */
  PurchaseShape(double logRate) {
    this.logRate = logRate;
  }

  @Override
  public BetaGeometricNbd at(double[] point) {
    double r = Math.exp(point[1]);
    double sum = Math.exp(point[3]);
    return new BetaGeometricNbd(
        r, r / Math.exp(point[0]), sum / (1 + Math.exp(-point[2])), sum / (1 + Math.exp(point[2])));
  }

  @Override
  public double[] low() {
    return new double[] {logRate - 12, SMALLEST_LOG, -12, SMALLEST_LOG};
  }

  @Override
  public double[] high() {
    return new double[] {logRate + 12, LARGEST_LOG, 12, LARGEST_LOG};
  }

  @Override
  public List<NamedParameter<BetaGeometricNbd>> parameters() {
    return List.of(
        new NamedParameter<>("r", BetaGeometricNbd::r),
        new NamedParameter<>("alpha", BetaGeometricNbd::alpha),
        new NamedParameter<>("a", BetaGeometricNbd::a),
        new NamedParameter<>("b", BetaGeometricNbd::b));
  }
}
