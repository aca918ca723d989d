package touchstone.value.formula;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Facts of an account that a formula counts or adds up.
 *
 * @param kind which facts
 * @param name the measure of outcomes, the kind of signals or the key of a field; empty for others
 */
public record Series(Kind kind, String name) {

  /** Which facts there are. */
  public enum Kind {
    /** Deals won. */
    WON_DEALS(false),
    /** The amounts of deals won, in units of the corporate currency. */
    WON_DEAL_AMOUNT(true),
    /** Deals lost. */
    LOST_DEALS(false),
    /** Revenue earned by the day, from entries or else won deals, in units of the currency. */
    REVENUE(true),
    /** Support cases opened. */
    CASES(false),
    /** Hours of effort on cases. */
    CASE_HOURS(true),
    /** Severity weights of cases. */
    CASE_SEVERITY(true),
    /** Marks of cases and surveys, 0 worst to 1 best. */
    MARKS(true),
    /** Calls, meetings and messages that took place. */
    INTERACTIONS(false),
    /** Outcomes of a measure: outcome("hours saved"). */
    OUTCOME(true),
    /** Signals of a kind: signal("referral"). */
    SIGNAL(false),
    /** A number field of accounts mapped as a value: field("seats"). */
    FIELD(true);

    private final boolean numbers;

    Kind(boolean numbers) {
      this.numbers = numbers;
    }

    /** Whether each fact is a number; else facts can only be counted. */
    public boolean hasNumbers() {
      return numbers;
    }

    boolean isNamed() {
      return this == OUTCOME || this == SIGNAL || this == FIELD;
    }

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Kind> ofWord(String word) {
      return Arrays.stream(values())
          .filter(kind -> !kind.isNamed() && kind.word().equals(word.toLowerCase(Locale.ROOT)))
          .findFirst();
    }

    static String words() {
      return Arrays.stream(values())
          .map(kind -> kind.isNamed() ? kind.word() + "(\"...\")" : kind.word())
          .collect(Collectors.joining(", "));
    }
  }
}
