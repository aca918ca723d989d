package touchstone.value.fact;

import java.util.Map;
import touchstone.work.Workers;

/** Requests for help. */
public final class SupportCases extends FactTable {

  private final long[] opened;
  private final long[] closed;
  private final int[] priority;
  private final double[] effortHours;
  private final double[] satisfaction;

  /** The table of these rows. */
  public SupportCases(GroupedRows content) {
    super(content);
    opened = longs("opened");
    closed = longs("closed");
    priority = ints("priority");
    effortHours = doubles("effortHours");
    satisfaction = doubles("satisfaction");
  }

  /** Epoch second of its opening, or {@link Unknown#MOMENT}. */
  public long opened(int row) {
    return at(opened, row);
  }

  /** Epoch second of its closing, or {@link Unknown#MOMENT}. */
  public long closed(int row) {
    return at(closed, row);
  }

  /** Code of the priority in {@link AccountFacts#priorities()}, or {@link Unknown#CODE}. */
  public int priority(int row) {
    return codeAt(priority, row);
  }

  /** Hours worked on it, or {@link Unknown#NUMBER}. */
  public double effortHours(int row) {
    return at(effortHours, row);
  }

  /** The customer's mark, 0 worst to 1 best, or {@link Unknown#NUMBER}. */
  public double satisfaction(int row) {
    return at(satisfaction, row);
  }

  /** Collects cases: {@link #add}, then what is known of the case just added. */
  public static final class Builder {

    private final FactRows rows;
    private final GrowingColumn.OfLongs opened;
    private final GrowingColumn.OfLongs closed;
    private final GrowingColumn.OfInts priority;
    private final GrowingColumn.OfDoubles effortHours;
    private final GrowingColumn.OfDoubles satisfaction;

    Builder(FactRows rows) {
      this.rows = rows;
      opened = rows.longs("opened");
      closed = rows.longs("closed");
      priority = rows.codes("priority", "priorities");
      effortHours = rows.doubles("effortHours");
      satisfaction = rows.doubles("satisfaction");
    }

    /** Starts a case of an account. */
    public Builder add(int account) {
      rows.add(account);
      return this;
    }

    /** Starts a case that belongs to no account. */
    public Builder addWithoutAccount() {
      rows.addUnattached();
      return this;
    }

    /** Epoch second of its opening. */
    public Builder opened(long epochSecond) {
      opened.set(rows.last(), epochSecond);
      return this;
    }

    /** Epoch second of its closing. */
    public Builder closed(long epochSecond) {
      closed.set(rows.last(), epochSecond);
      return this;
    }

    /** Code of its priority in {@link AccountFacts#priorities()}. */
    public Builder priority(int code) {
      priority.set(rows.last(), code);
      return this;
    }

    /**
     * Hours worked on it.
     *
     * @throws IllegalArgumentException if negative or not finite
     */
    public Builder effortHours(double hours) {
      if (!(hours >= 0 && hours < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException("Hours of effort are 0 or more, not " + hours + ".");
      }
      effortHours.set(rows.last(), hours);
      return this;
    }

    /**
     * The customer's mark, 0 worst to 1 best.
     *
     * @throws IllegalArgumentException if outside 0 to 1
     */
    public Builder satisfaction(double share) {
      satisfaction.set(rows.last(), Scale.requireShare(share));
      return this;
    }

    /** Adds all of another builder, see {@link FactRows#addAll}. */
    void addAll(Builder others, Map<String, int[]> codes) {
      rows.addAll(others.rows, codes);
    }

    SupportCases build(Workers workers) {
      return new SupportCases(rows.group(workers));
    }
  }
}
