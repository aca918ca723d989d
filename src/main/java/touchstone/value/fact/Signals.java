package touchstone.value.fact;

import java.util.Map;
import touchstone.work.Workers;

/** Dated signs: feedback, referrals and testimonials given, and what happens at the account. */
public final class Signals extends FactTable {

  private final int[] kind;
  private final int[] day;

  /** The table of these rows. */
  public Signals(GroupedRows content) {
    super(content);
    kind = ints("kind");
    day = ints("day");
  }

  /** Code of the kind in {@link AccountFacts#signalKinds()}, or {@link Unknown#CODE}. */
  public int kind(int row) {
    return codeAt(kind, row);
  }

  /** Epoch day it was seen, or {@link Unknown#DAY}. */
  public int day(int row) {
    return dayAt(day, row);
  }

  /** Collects signals: {@link #add}, then what is known of the signal just added. */
  public static final class Builder {

    private final FactRows rows;
    private final GrowingColumn.OfInts kind;
    private final GrowingColumn.OfInts day;

    Builder(FactRows rows) {
      this.rows = rows;
      kind = rows.codes("kind", "signalKinds");
      day = rows.days("day");
    }

    /**
     * Starts a signal of an account.
     *
     * @param kindCode code of the kind in {@link AccountFacts#signalKinds()}
     */
    public Builder add(int account, int kindCode) {
      rows.add(account);
      kind.set(rows.last(), kindCode);
      return this;
    }

    /** Epoch day it was seen. */
    public Builder day(int epochDay) {
      day.set(rows.last(), epochDay);
      return this;
    }

    /** Adds all of another builder, see {@link FactRows#addAll}. */
    void addAll(Builder others, Map<String, int[]> codes) {
      rows.addAll(others.rows, codes);
    }

    Signals build(Workers workers) {
      return new Signals(rows.group(workers));
    }
  }
}
