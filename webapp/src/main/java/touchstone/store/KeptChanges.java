package touchstone.store;

/** What a day changes in what is kept. */
public interface KeptChanges {

  /** Something is so from the day on. */
  void begin(String accountId, KeptAspect aspect, String content);

  /**
   * What was so is not any more.
   *
   * @param from epoch day since when it was so
   */
  void end(String accountId, KeptAspect aspect, int from);

  /**
   * What was so is different; what began on the day itself was never so.
   *
   * @param from epoch day since when it was so
   */
  void replace(String accountId, KeptAspect aspect, int from, String content);
}
