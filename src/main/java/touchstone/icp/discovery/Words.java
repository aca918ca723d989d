package touchstone.icp.discovery;

import java.util.Locale;

/** Numbers as sentences carry them; the same in every locale. */
final class Words {

  private Words() {}

  /** A share as a whole percentage; never "0 %" or "100 %" for what is not. */
  static String percent(double share) {
    double percent = share * 100;
    if (percent > 99 && percent < 100) {
      return "more than 99 %";
    }
    if (percent > 0 && percent < 1) {
      return "less than 1 %";
    }
    return String.format(Locale.ROOT, "%.0f %%", percent);
  }

  /** A p-value: "0.032", "0.0005". */
  static String p(double value) {
    if (value >= 0.001) {
      return String.format(Locale.ROOT, "%.3f", value);
    }
    return value < 0.0001 ? "below 0.0001" : String.format(Locale.ROOT, "%.4f", value);
  }

  /** A factor: "2.4 times". */
  static String times(double factor) {
    return String.format(Locale.ROOT, "%.1f times", factor);
  }
}
