package touchstone.value.fact;

import java.util.Map;
import touchstone.work.Workers;

/** Answers to questions of satisfaction. */
public final class Surveys extends FactTable {

  private final double[] score;
  private final int[] day;

  /** The table of these rows. */
  public Surveys(GroupedRows content) {
    super(content);
    score = doubles("score");
    day = ints("day");
  }

  /** The mark, 0 worst to 1 best, or {@link Unknown#NUMBER}. */
  public double score(int row) {
    return at(score, row);
  }

  /** Epoch day of the answer, or {@link Unknown#DAY}. */
  public int day(int row) {
    return dayAt(day, row);
  }

  /** Collects surveys: {@link #add}, then what is known of the answer just added. */
  public static final class Builder {

    private final FactRows rows;
    private final GrowingColumn.OfDoubles score;
    private final GrowingColumn.OfInts day;

    Builder(FactRows rows) {
      this.rows = rows;
      score = rows.doubles("score");
      day = rows.days("day");
    }

    /**
     * Starts an answer of an account.
     *
     * @param share the mark, 0 worst to 1 best; {@link Scale} brings it there
     * @throws IllegalArgumentException if outside 0 to 1
     */
    public Builder add(int account, double share) {
      rows.add(account);
      score.set(rows.last(), Scale.requireShare(share));
      return this;
    }

    /** Epoch day of the answer. */
    public Builder day(int epochDay) {
      day.set(rows.last(), epochDay);
      return this;
    }

    /** Adds all of another builder, see {@link FactRows#addAll}. */
    void addAll(Builder others, Map<String, int[]> codes) {
      rows.addAll(others.rows, codes);
    }

    Surveys build(Workers workers) {
      return new Surveys(rows.group(workers));
    }
  }
}
