package touchstone.connector.csv;

/**
 * What came of reading a text as a value.
 *
 * @param <T> the value's type
 */
sealed interface Reading<T> {

  /** It is one. */
  record Value<T>(T value) implements Reading<T> {}

  /**
   * It is none.
   *
   * @param kind what is wrong with it
   * @param reason the rest of a sentence that starts with the column and the text, without full
   *     stop
   */
  record Unreadable<T>(ProblemKind kind, String reason) implements Reading<T> {}

  static <T> Reading<T> of(T value) {
    return new Value<>(value);
  }

  static <T> Reading<T> unreadable(ProblemKind kind, String reason) {
    return new Unreadable<>(kind, reason);
  }
}
