package touchstone.architecture.counterexample;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

/** Gives another number tomorrow. */
public final class AsksTheClock {

  private AsksTheClock() {}

  /** Four ways to ask for the time. */
  public static String now() {
    return Instant.now() + " " + LocalDate.now() + Clock.systemUTC() + System.currentTimeMillis();
  }
}
