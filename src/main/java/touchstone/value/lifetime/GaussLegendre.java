package touchstone.value.lifetime;

import java.util.function.DoubleUnaryOperator;
import org.hipparchus.analysis.integration.gauss.GaussIntegrator;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;

/** Integrals of smooth functions from 0 on, by ten places. Thread-safe. */
final class GaussLegendre {

  private static final int PLACES = 10;
  private static final double[] POINTS = new double[PLACES];
  private static final double[] WEIGHTS = new double[PLACES];

  static {
    GaussIntegrator unit = new GaussIntegratorFactory(PLACES).legendre(PLACES, 0, 1);
    for (int i = 0; i < PLACES; i++) {
      POINTS[i] = unit.getPoint(i);
      WEIGHTS[i] = unit.getWeight(i);
    }
  }

  private GaussLegendre() {}

  static double integrate(DoubleUnaryOperator function, double to) {
    double sum = 0;
    for (int i = 0; i < PLACES; i++) {
      sum += WEIGHTS[i] * function.applyAsDouble(POINTS[i] * to);
    }
    return sum * to;
  }
}
