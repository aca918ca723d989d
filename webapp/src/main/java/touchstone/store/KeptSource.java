package touchstone.store;

/**
 * Something that knows what was computed of all accounts, and tells in what it is not what is kept.
 */
public interface KeptSource {

  /**
   * Takes what holds out of what it remembers, so that it need not be read.
   *
   * @param last what was kept last
   * @return whether it remembers that; if not, nothing was taken
   */
  boolean recall(KeptDay last);

  /**
   * Takes what holds of an account: called for all of it, in no order, unless it was recalled.
   *
   * @param from epoch day of the first day
   * @param content in the form of {@link KeptContents#content}
   */
  void take(String accountId, KeptAspect aspect, int from, String content);

  /** Tells what is to be written; the last that it is asked. */
  void tell(KeptChanges changes);
}
