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
   * @param code a stable name for counting
   * @param reason the rest of a sentence that starts with the column and the text, without full
   *     stop
   */
  record Unreadable<T>(String code, String reason) implements Reading<T> {}

  static <T> Reading<T> of(T value) {
    return new Value<>(value);
  }

  static <T> Reading<T> unreadable(String code, String reason) {
    return new Unreadable<>(code, reason);
  }
}
