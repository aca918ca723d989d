package touchstone.validation;

import java.util.OptionalDouble;
import touchstone.value.indicator.BetterWhen;

/** From a corrected p and a direction to what is said. */
final class Findings {

  private Findings() {}

  static ValidationRow.Finding of(OptionalDouble correctedP, double above, BetterWhen betterWhen) {
    if (correctedP.isEmpty() || correctedP.getAsDouble() >= ValidationRow.LEVEL || above == 0) {
      return ValidationRow.Finding.CANNOT_TELL;
    }
    return above > 0 == (betterWhen == BetterWhen.HIGHER)
        ? ValidationRow.Finding.PROFILE_BETTER
        : ValidationRow.Finding.REST_BETTER;
  }
}
