package touchstone.architecture.counterexample;

/** Answers where no caller listens. */
public final class TalksToTheConsole {

  private TalksToTheConsole() {}

  /** Two ways to say it to nobody. */
  public static void report(Exception problem) {
    System.out.println(problem.getMessage());
    problem.printStackTrace();
  }
}
