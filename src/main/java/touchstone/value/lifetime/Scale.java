package touchstone.value.lifetime;

import touchstone.stats.Interval;

/** On which scale an interval is computed, so that it cannot leave the range of its quantity. */
public enum Scale {
  /** Any number. */
  LINEAR {
    @Override
    double to(double value) {
      return value;
    }

    @Override
    double from(double scaled) {
      return scaled;
    }
  },
  /** Above 0. */
  LOGARITHMIC {
    @Override
    double to(double value) {
      return Math.log(Math.max(value, Double.MIN_NORMAL));
    }

    @Override
    double from(double scaled) {
      return Math.exp(Math.min(scaled, LARGEST_LOG));
    }
  },
  /** Between 0 and 1. */
  LOG_ODDS {
    @Override
    double to(double value) {
      double inside = Math.max(Double.MIN_NORMAL, Math.min(1 - 1e-16, value));
      return Math.log(inside) - Math.log1p(-inside);
    }

    @Override
    double from(double scaled) {
      return 1 / (1 + Math.exp(-scaled));
    }
  };

  private static final double LARGEST_LOG = 690;

  abstract double to(double value);

  abstract double from(double scaled);

  /** The interval around a value that reaches this far on the scale. */
  Interval around(double value, Uncertainty.Reach reach, double level) {
    if (reach.below() == 0 && reach.above() == 0) {
      return new Interval(value, value, level);
    }
    double centre = to(value);
    return new Interval(
        Math.min(value, from(centre - reach.below())),
        Math.max(value, from(centre + reach.above())),
        level);
  }
}
