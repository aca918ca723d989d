package touchstone.value.indicator;

/** A term of a formula, ready to compute. Thread-safe. */
@FunctionalInterface
interface FormulaTerm {

  /** The number of an account; NaN, in here only, if it is unknown. */
  double of(int account, Sight sight);

  /** What was seen while an account was computed. One thread's own. */
  final class Sight {

    private int facts = Integer.MAX_VALUE;
    private boolean undefined;

    void reset() {
      facts = Integer.MAX_VALUE;
      undefined = false;
    }

    /** An aggregate rests on so many facts. */
    void saw(int count) {
      facts = Math.min(facts, count);
    }

    /** Something known was divided by zero. */
    void dividedByZero() {
      undefined = true;
    }

    /** The fewest facts under any aggregate; a formula of constants rests on one. */
    int facts() {
      return facts == Integer.MAX_VALUE ? 1 : facts;
    }

    boolean undefined() {
      return undefined;
    }
  }
}
