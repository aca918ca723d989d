package touchstone.value.indicator;

/**
 * What an indicator asks for before it says a number.
 *
 * @param required how many, 1 or more
 * @param counted of what, in words that follow the number: "days of tenure", "mark"
 */
public record MinimumSample(int required, String counted) {

  public MinimumSample {
    if (required < 1) {
      throw new IllegalArgumentException("A minimum sample is 1 or more, not " + required + ".");
    }
  }

  /** Like "90 days of tenure". */
  public String text() {
    return required + " " + counted;
  }
}
