package touchstone.value.fact;

import java.util.Map;
import touchstone.work.Workers;

/** What campaigns cost. They belong to no account: who answered one is in {@link Touches}. */
public final class Campaigns extends FactTable {

  private final int[] source;
  private final int[] day;
  private final long[] cost;

  /** The table of these rows. */
  public Campaigns(GroupedRows content) {
    super(content);
    source = ints("source");
    day = ints("day");
    cost = longs("cost");
  }

  /** Code of the campaign's kind in {@link AccountFacts#sources()}, or {@link Unknown#CODE}. */
  public int source(int row) {
    return codeAt(source, row);
  }

  /** Epoch day on which it began, or {@link Unknown#DAY}. */
  public int day(int row) {
    return dayAt(day, row);
  }

  /** Minor units of the corporate currency, 0 or more, or {@link Unknown#MONEY}. */
  public long cost(int row) {
    return at(cost, row);
  }

  /** Collects campaigns: {@link #add}, then what is known of the campaign just added. */
  public static final class Builder {

    private final FactRows rows;
    private final GrowingColumn.OfInts source;
    private final GrowingColumn.OfInts day;
    private final GrowingColumn.OfLongs cost;

    Builder(FactRows rows) {
      this.rows = rows;
      source = rows.codes("source", "sources");
      day = rows.days("day");
      cost = rows.longs("cost");
    }

    /** Starts a campaign. */
    public Builder add() {
      rows.addUnattached();
      return this;
    }

    /** Code of its kind in {@link AccountFacts#sources()}. */
    public Builder source(int code) {
      source.set(rows.last(), code);
      return this;
    }

    /** Epoch day on which it began. */
    public Builder day(int epochDay) {
      day.set(rows.last(), epochDay);
      return this;
    }

    /** What it cost, minor units of the corporate currency. */
    public Builder cost(long minorUnits) {
      cost.set(rows.last(), minorUnits);
      return this;
    }

    /** Adds all of another builder, see {@link FactRows#addAll}. */
    void addAll(Builder others, Map<String, int[]> codes) {
      rows.addAll(others.rows, codes);
    }

    Campaigns build(Workers workers) {
      return new Campaigns(rows.group(workers));
    }
  }
}
