package touchstone.value.fact;

import java.util.Map;
import touchstone.work.Workers;

/** Dated numbers on the customer's side. */
public final class Outcomes extends FactTable {

  private final int[] measure;
  private final double[] value;
  private final int[] day;

  /** The table of these rows. */
  public Outcomes(GroupedRows content) {
    super(content);
    measure = ints("measure");
    value = doubles("value");
    day = ints("day");
  }

  /** Code of the measure in {@link AccountFacts#measures()}, or {@link Unknown#CODE}. */
  public int measure(int row) {
    return codeAt(measure, row);
  }

  /** The number in the measure's own unit, or {@link Unknown#NUMBER}. */
  public double value(int row) {
    return at(value, row);
  }

  /** Epoch day it holds for, or {@link Unknown#DAY}. */
  public int day(int row) {
    return dayAt(day, row);
  }

  /** Collects outcomes: {@link #add}, then what is known of the outcome just added. */
  public static final class Builder {

    private final FactRows rows;
    private final GrowingColumn.OfInts measure;
    private final GrowingColumn.OfDoubles value;
    private final GrowingColumn.OfInts day;

    Builder(FactRows rows) {
      this.rows = rows;
      measure = rows.codes("measure", "measures");
      value = rows.doubles("value");
      day = rows.days("day");
    }

    /**
     * Starts an outcome of an account.
     *
     * @param measureCode code of the measure in {@link AccountFacts#measures()}
     * @param number in the measure's own unit
     * @throws IllegalArgumentException if the number is not finite
     */
    public Builder add(int account, int measureCode, double number) {
      if (!Double.isFinite(number)) {
        throw new IllegalArgumentException("An outcome is a finite number, not " + number + ".");
      }
      rows.add(account);
      measure.set(rows.last(), measureCode);
      value.set(rows.last(), number);
      return this;
    }

    /** Epoch day it holds for. */
    public Builder day(int epochDay) {
      day.set(rows.last(), epochDay);
      return this;
    }

    /** Adds all of another builder, see {@link FactRows#addAll}. */
    void addAll(Builder others, Map<String, int[]> codes) {
      rows.addAll(others.rows, codes);
    }

    Outcomes build(Workers workers) {
      return new Outcomes(rows.group(workers));
    }
  }
}
