package touchstone.value.formula;

/**
 * A formula an administrator wrote, read and checked. It ends after a number of steps that its
 * length bounds, runs no code and sees nothing but facts. Immutable.
 *
 * @param text as written
 * @param term what it says
 */
public record Formula(String text, Term term) {

  /** The longest text. */
  public static final int LONGEST = 500;

  /**
   * Reads a formula, like {@code sum(case_hours) / count(won_deals)}.
   *
   * @throws FormulaException naming the character at which it is wrong
   */
  public static Formula read(String text) throws FormulaException {
    if (text.isBlank()) {
      throw new FormulaException(1, "Write a formula, like per_year(count(cases)).");
    }
    if (text.length() > LONGEST) {
      throw new FormulaException(LONGEST + 1, "A formula has at most " + LONGEST + " characters.");
    }
    return new Formula(text, new FormulaReading(text).term());
  }

  /**
   * Whether it is bound to be larger, or smaller, for an older customer, so that age would pass for
   * value.
   */
  public boolean growsWithAge() {
    return term.growth() != 0;
  }
}
