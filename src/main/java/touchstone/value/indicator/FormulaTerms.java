package touchstone.value.indicator;

import java.util.ArrayList;
import java.util.List;
import touchstone.value.fact.Unknown;
import touchstone.value.formula.Series;
import touchstone.value.formula.Term;

/** Makes terms of a formula ready for the facts as of a day. */
final class FormulaTerms {

  private final FactView view;
  private final Term term;
  private final double minorUnitsPerUnit;

  FormulaTerms(FactView view, Term term, double minorUnitsPerUnit) {
    this.view = view;
    this.term = term;
    this.minorUnitsPerUnit = minorUnitsPerUnit;
  }

  FormulaTerm compiled() {
    return compile(term);
  }

  private FormulaTerm compile(Term part) {
    if (part instanceof Term.Constant constant) {
      return (account, sight) -> constant.value();
    }
    if (part instanceof Term.TenureYears) {
      return this::tenureYears;
    }
    if (part instanceof Term.PerYear rate) {
      FormulaTerm of = compile(rate.of());
      return (account, sight) -> of.of(account, sight) / tenureYears(account, sight);
    }
    if (part instanceof Term.Negated negated) {
      FormulaTerm of = compile(negated.of());
      return (account, sight) -> -of.of(account, sight);
    }
    if (part instanceof Term.Combined combined) {
      return combine(combined);
    }
    if (part instanceof Term.Extreme extreme) {
      FormulaTerm one = compile(extreme.of().get(0));
      FormulaTerm other = compile(extreme.of().get(1));
      // Both of Math's answer NaN if one is NaN.
      return extreme.most()
          ? (account, sight) -> Math.max(one.of(account, sight), other.of(account, sight))
          : (account, sight) -> Math.min(one.of(account, sight), other.of(account, sight));
    }
    return aggregate((Term.Aggregate) part);
  }

  /** Unknown below the tenure that a rate asks for. */
  private double tenureYears(int account, FormulaTerm.Sight sight) {
    int days = view.timeline().tenureDays(account);
    return days < view.minimumTenureDays() || days == 0
        ? Unknown.NUMBER
        : days / LifetimeValuePerYear.DAYS_PER_YEAR;
  }

  private FormulaTerm combine(Term.Combined combined) {
    FormulaTerm left = compile(combined.left());
    FormulaTerm right = compile(combined.right());
    return switch (combined.operation()) {
      case PLUS -> (account, sight) -> left.of(account, sight) + right.of(account, sight);
      case MINUS -> (account, sight) -> left.of(account, sight) - right.of(account, sight);
      case TIMES -> (account, sight) -> left.of(account, sight) * right.of(account, sight);
      case DIVIDED_BY -> (account, sight) -> divide(left, right, account, sight);
    };
  }

  private static double divide(
      FormulaTerm left, FormulaTerm right, int account, FormulaTerm.Sight sight) {
    double above = left.of(account, sight);
    double below = right.of(account, sight);
    if (below == 0) {
      if (!Double.isNaN(above)) {
        sight.dividedByZero();
      }
      return Unknown.NUMBER;
    }
    return above / below;
  }

  private FormulaTerm aggregate(Term.Aggregate aggregate) {
    List<FactSeries> parts = recorded(aggregate.series());
    if (parts.isEmpty()) {
      return (account, sight) -> Unknown.NUMBER;
    }
    return switch (aggregate.statistic()) {
      case COUNT -> (account, sight) -> count(parts, account, sight);
      case SUM -> (account, sight) -> sum(parts, account, sight);
      case MEAN -> (account, sight) -> mean(parts, account, sight);
      case LATEST -> (account, sight) -> latest(parts, account, sight);
    };
  }

  /** The parts of a series that the organisation records. */
  private List<FactSeries> recorded(Series series) {
    List<FactSeries> parts = new ArrayList<>();
    List<FactSeries> any = FactSeries.of(series, view, minorUnitsPerUnit);
    for (int i = 0; i < any.size(); i++) {
      if (view.records("part " + i + " of " + series, any.get(i).first())) {
        parts.add(any.get(i));
      }
    }
    return parts;
  }

  private static double count(List<FactSeries> parts, int account, FormulaTerm.Sight sight) {
    int count = 0;
    for (FactSeries part : parts) {
      for (int row = part.from(account); row < part.to(account); row++) {
        count += part.counts(row) ? 1 : 0;
      }
    }
    sight.saw(Math.max(1, count));
    return count;
  }

  /** A part of unknown amount makes the sum unknown: it would pass for the whole. */
  private static double sum(List<FactSeries> parts, int account, FormulaTerm.Sight sight) {
    double sum = 0;
    int count = 0;
    for (FactSeries part : parts) {
      for (int row = part.from(account); row < part.to(account); row++) {
        if (part.counts(row)) {
          sum += part.number(row);
          count++;
        }
      }
    }
    sight.saw(Math.max(1, count));
    return sum;
  }

  private static double mean(List<FactSeries> parts, int account, FormulaTerm.Sight sight) {
    double sum = 0;
    int count = 0;
    for (FactSeries part : parts) {
      for (int row = part.from(account); row < part.to(account); row++) {
        if (part.counts(row) && !Double.isNaN(part.number(row))) {
          sum += part.number(row);
          count++;
        }
      }
    }
    sight.saw(count);
    return count == 0 ? Unknown.NUMBER : sum / count;
  }

  /** Of several on the latest day, their mean. */
  private static double latest(List<FactSeries> parts, int account, FormulaTerm.Sight sight) {
    int latest = Unknown.DAY;
    double sum = 0;
    int sameDay = 0;
    int count = 0;
    for (FactSeries part : parts) {
      for (int row = part.from(account); row < part.to(account); row++) {
        if (!part.counts(row) || Double.isNaN(part.number(row))) {
          continue;
        }
        count++;
        if (part.day(row) > latest) {
          latest = part.day(row);
          sum = 0;
          sameDay = 0;
        }
        if (part.day(row) == latest) {
          sum += part.number(row);
          sameDay++;
        }
      }
    }
    sight.saw(count);
    return count == 0 ? Unknown.NUMBER : sum / sameDay;
  }
}
