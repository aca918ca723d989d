package touchstone.architecture.counterexample;

/** Says it where nobody reads. */
public final class ChattersToTheConsole {

  private ChattersToTheConsole() {}

  /** One line for nobody. */
  public static void chatter() {
    System.out.println("synchronised");
  }
}
