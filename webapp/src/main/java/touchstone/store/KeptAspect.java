package touchstone.store;

/** What is kept of an account, each for itself: they change at different times. */
public enum KeptAspect {
  /** What it is worth: of customers. */
  VALUE(0),
  /** How it fits. */
  FIT(1),
  /** Its definition attributes. */
  ATTRIBUTES(2);

  private final int code;

  KeptAspect(int code) {
    this.code = code;
  }

  /** The number in the tables; it never changes. */
  int code() {
    return code;
  }

  static KeptAspect of(int code) {
    for (KeptAspect aspect : values()) {
      if (aspect.code == code) {
        return aspect;
      }
    }
    throw new IllegalArgumentException("There is no aspect " + code + ".");
  }
}
