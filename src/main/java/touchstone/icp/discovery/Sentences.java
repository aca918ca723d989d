package touchstone.icp.discovery;

import java.util.Locale;

/** The verdicts in words, with the numbers behind them. */
final class Sentences {

  private static final String WORTHWHILE =
      "a profile of a quarter of the customers, with values one standard deviation higher,";

  private Sentences() {}

  /** The verdict on one profile. */
  static String of(DiscoveredProfile profile) {
    String found =
        profile.pattern().inWords()
            + ": "
            + profile.evidence().inWords()
            + "; chance alone finds one as good anywhere with p = "
            + Words.p(profile.familyWiseP())
            + ". ";
    String lift = profile.lift().restsOnLargest() ? "One customer carries its mean. " : "";
    return word(profile.verdict()) + ": " + found + lift + of(profile.confirmation());
  }

  private static String word(Verdict verdict) {
    return switch (verdict) {
      case CONFIRMED -> "Confirmed";
      case SUGGESTIVE -> "Suggestive";
      case NO_PATTERN -> "No pattern";
      case NOT_ENOUGH_EVIDENCE -> "Not enough evidence";
    };
  }

  private static String of(Confirmation confirmation) {
    if (confirmation instanceof Confirmation.NotPossible not) {
      return "Not confirmed yet: " + not.reason();
    }
    Confirmation.Tested tested = (Confirmation.Tested) confirmation;
    String numbers =
        tested.evidence().inWords() + " (p = " + Words.p(tested.holmP()) + ", corrected).";
    if (tested.held()) {
      return "It held among later customers: " + numbers;
    }
    String power =
        " An effect as large as before would have been seen with "
            + Words.percent(tested.power())
            + ".";
    return (tested.refuted()
            ? "It did not hold among later customers: "
            : "Later customers neither confirm nor refute it: ")
        + numbers
        + power;
  }

  /** What there is to say when nothing is beyond chance. */
  static String nothing(
      Verdict verdict, int customers, long candidates, String best, double bestP, double power) {
    String tried =
        String.format(
            Locale.ROOT, "among %,d conjunctions over %,d customers", candidates, customers);
    String nearest =
        best.isEmpty() ? "" : " The nearest is " + best + " (p = " + Words.p(bestP) + ").";
    String seen = WORTHWHILE + " would have been seen with " + Words.percent(power);
    if (verdict == Verdict.NO_PATTERN) {
      return "No pattern: nothing " + tried + " is beyond chance, while " + seen + "." + nearest;
    }
    return "Not enough evidence: nothing "
        + tried
        + " is beyond chance, but "
        + seen
        + " only."
        + nearest
        + " More customers, or fewer attributes, would tell.";
  }
}
