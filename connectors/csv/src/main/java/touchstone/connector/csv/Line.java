package touchstone.connector.csv;

/** A line of a table as the file has it, or why it cannot be told. */
sealed interface Line {

  /** The number of the line on which it starts, from 1; empty and quoted lines count. */
  long number();

  /**
   * A line whose values could be told apart.
   *
   * @param number where it starts
   * @param values as many as the table is wide; missing ones are empty
   * @param valueCount how many the line really has, empty ones at its end that exceed the width not
   *     counted
   * @param characters their length together
   */
  record Row(long number, String[] values, int valueCount, int characters) implements Line {}

  /**
   * A line that breaks the rules of CSV.
   *
   * @param number where it starts
   * @param kind what is wrong with it
   * @param reason what is wrong and what to do, as the rest of a sentence that starts with the
   *     place
   */
  record Broken(long number, ProblemKind kind, String reason) implements Line {}
}
