package touchstone.architecture.counterexample;

import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;

/** Gives another number each time. */
public final class RollsDice {

  private RollsDice() {}

  /** Three ways to forget the seed. */
  public static double roll() {
    return new Random().nextDouble() + Math.random() + ThreadLocalRandom.current().nextDouble();
  }
}
