package touchstone.value.formula;

/** A formula that cannot be used. */
public final class FormulaException extends Exception {

  private static final long serialVersionUID = 1L;

  private final int position;

  FormulaException(int position, String sentence) {
    super("At character " + position + ": " + sentence);
    this.position = position;
  }

  /** The character at which it is wrong, 1 for the first. */
  public int position() {
    return position;
  }
}
