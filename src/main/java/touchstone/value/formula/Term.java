package touchstone.value.formula;

import java.util.List;

/** A part of a formula. Each has a number for an account, or none. */
public sealed interface Term {

  /**
   * How it grows with the age of a customer: 1 like a sum over a life, 0 like a mean or a rate, -1
   * like something divided by a sum.
   */
  int growth();

  /** A number. */
  record Constant(double value) implements Term {
    @Override
    public int growth() {
      return 0;
    }
  }

  /** The years of tenure. */
  record TenureYears() implements Term {
    @Override
    public int growth() {
      return 1;
    }
  }

  /** One number made of many facts. */
  record Aggregate(Statistic statistic, Series series) implements Term {
    @Override
    public int growth() {
      return statistic == Statistic.COUNT || statistic == Statistic.SUM ? 1 : 0;
    }
  }

  /** A term divided by the years of tenure; none for a customer too young for a rate. */
  record PerYear(Term of) implements Term {
    @Override
    public int growth() {
      return of.growth() - 1;
    }
  }

  /** A term with the other sign. */
  record Negated(Term of) implements Term {
    @Override
    public int growth() {
      return of.growth();
    }
  }

  /** Two terms together. */
  record Combined(Operation operation, Term left, Term right) implements Term {
    @Override
    public int growth() {
      return switch (operation) {
        case PLUS, MINUS ->
            Math.abs(left.growth()) > Math.abs(right.growth()) ? left.growth() : right.growth();
        case TIMES -> left.growth() + right.growth();
        case DIVIDED_BY -> left.growth() - right.growth();
      };
    }
  }

  /** The least or the most of some terms. */
  record Extreme(boolean most, List<Term> of) implements Term {
    public Extreme {
      of = List.copyOf(of);
    }

    @Override
    public int growth() {
      int most = 0;
      for (Term term : of) {
        most = Math.abs(term.growth()) > Math.abs(most) ? term.growth() : most;
      }
      return most;
    }
  }

  /** What is made of many facts. */
  enum Statistic {
    COUNT,
    SUM,
    MEAN,
    LATEST
  }

  /** What two terms are put together by. */
  enum Operation {
    PLUS,
    MINUS,
    TIMES,
    DIVIDED_BY
  }
}
