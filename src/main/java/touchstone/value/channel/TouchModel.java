package touchstone.value.channel;

/** Which touches of an account are credited with it. */
public enum TouchModel {
  /** The earliest touch has all of it. */
  FIRST_TOUCH("First touch: an account counts for the channel of its earliest touch."),
  /** The latest touch up to the day of the first win has all of it. */
  LAST_TOUCH(
      "Last touch: an account counts for the channel of its latest touch up to the day of its first"
          + " win."),
  /** All touches up to the day of the first win share it equally. */
  LINEAR(
      "Linear: an account counts in equal shares for the channels of its touches up to the day of"
          + " its first win.");

  private final String sentence;

  TouchModel(String sentence) {
    this.sentence = sentence;
  }

  /** What a page has to say about it. */
  public String sentence() {
    return sentence;
  }
}
