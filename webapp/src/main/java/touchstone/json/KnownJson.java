package touchstone.json;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.math.BigDecimal;
import java.math.MathContext;
import touchstone.report.WinRate;
import touchstone.stats.Estimate;
import touchstone.stats.IntervalEstimate;

/**
 * A number that may rest on too few observations: {@code {"known": true, "value": 41.5,
 * "observations": 12}} or {@code {"known": false, "observations": 2, "required": 5, "sentence": "2
 * observations, 5 are needed."}}. Intervals are of 95 %.
 */
public final class KnownJson {

  // Beyond this many digits a double says nothing that was measured.
  private static final MathContext DIGITS = new MathContext(12);

  private KnownJson() {}

  /** An estimate as it is. */
  public static JsonObject of(Estimate estimate) {
    return of(estimate, 1, "observations");
  }

  /**
   * An estimate.
   *
   * @param scale what the value is multiplied with, like 0.01 from cents to euros
   * @param counted what the observations are, in words
   */
  public static JsonObject of(Estimate estimate, double scale, String counted) {
    if (estimate instanceof Estimate.Measured measured) {
      return known(measured.value() * scale, measured.observations()).build();
    }
    Estimate.TooFewObservations few = (Estimate.TooFewObservations) estimate;
    return unknown(
        few.observations(),
        few.required(),
        few.observations() + " " + counted + ", " + few.required() + " are needed.");
  }

  /** A win rate with its interval, or why there is none. */
  public static JsonObject of(WinRate winRate) {
    if (winRate instanceof WinRate.Measured measured) {
      return known(measured.share(), Math.max(1, Math.round(measured.won() + measured.lost())))
          .add("low", number(measured.interval().low()))
          .add("high", number(measured.interval().high()))
          .build();
    }
    return unknown(0, 1, ((WinRate.Undefined) winRate).reason());
  }

  /** A share with its interval, or why there is none. */
  public static JsonObject of(IntervalEstimate estimate) {
    if (estimate instanceof IntervalEstimate.Measured measured) {
      return known(measured.value(), measured.observations())
          .add("low", number(measured.interval().low()))
          .add("high", number(measured.interval().high()))
          .build();
    }
    IntervalEstimate.NotEnough few = (IntervalEstimate.NotEnough) estimate;
    return unknown(few.observations(), few.required(), few.reason());
  }

  /** A known number, to be completed. */
  public static JsonObjectBuilder known(double value, long observations) {
    return known(number(value), observations);
  }

  /** A known number to the last digit, to be completed. */
  public static JsonObjectBuilder known(BigDecimal value, long observations) {
    return JsonBuilders.object()
        .add("known", true)
        .add("value", plain(value))
        .add("observations", observations);
  }

  /** An unknown number. */
  public static JsonObject unknown(long observations, long required, String sentence) {
    return JsonBuilders.object()
        .add("known", false)
        .add("observations", observations)
        .add("required", required)
        .add("sentence", sentence)
        .build();
  }

  /** A finite number without the noise of binary fractions. */
  public static BigDecimal number(double value) {
    return plain(new BigDecimal(value).round(DIGITS));
  }

  /** The same number without trailing zeros and without an exponent. */
  public static BigDecimal plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
