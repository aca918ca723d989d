package touchstone.value.fact;

import java.util.Map;
import touchstone.work.Workers;

/** Invoices, orders and subscription periods. */
public final class RevenueEntries extends FactTable {

  private final int[] from;
  private final int[] to;
  private final long[] amount;
  private final byte[] recurring;

  /** The table of these rows. */
  public RevenueEntries(GroupedRows content) {
    super(content);
    from = ints("from");
    to = ints("to");
    amount = longs("amount");
    recurring = bytes("recurring");
  }

  /** Epoch day of the first day it pays for, or {@link Unknown#DAY}. */
  public int firstDay(int row) {
    return dayAt(from, row);
  }

  /** Epoch day of the last day it pays for, or {@link Unknown#DAY} for a one-off entry. */
  public int lastDay(int row) {
    return dayAt(to, row);
  }

  /** Minor units of the corporate currency for the whole period, or {@link Unknown#MONEY}. */
  public long amount(int row) {
    return at(amount, row);
  }

  /** Whether it is a subscription period with a first and a last day. */
  public boolean isRecurringPeriod(int row) {
    return at(recurring, row) == 1 && hasPeriod(row);
  }

  /**
   * What an entry with a known amount and first day brought up to a day. A period earns its amount
   * evenly over its days, rounded towards zero; a one-off entry earns all on its first day.
   *
   * @param row the entry
   * @param day epoch day, included
   * @return minor units of the corporate currency
   */
  public long earnedBy(int row, int day) {
    int first = dayAt(from, row);
    long whole = at(amount, row);
    if (day < first) {
      return 0;
    }
    if (!hasPeriod(row)) {
      return whole;
    }
    long days = at(to, row, first) - (long) first + 1;
    long elapsed = Math.min(days, day - (long) first + 1);
    // Split so that the product stays below 2^63 for any amount and period.
    return whole / days * elapsed + whole % days * elapsed / days;
  }

  private boolean hasPeriod(int row) {
    int first = dayAt(from, row);
    return first != Unknown.DAY && at(to, row, first) > first;
  }

  private static int at(int[] column, int row, int otherwise) {
    int day = dayAt(column, row);
    return day == Unknown.DAY ? otherwise : day;
  }

  /** Collects entries: {@link #add}, then what is known of the entry just added. */
  public static final class Builder {

    private final FactRows rows;
    private final GrowingColumn.OfInts from;
    private final GrowingColumn.OfInts to;
    private final GrowingColumn.OfLongs amount;
    private final GrowingColumn.OfBytes recurring;

    Builder(FactRows rows) {
      this.rows = rows;
      from = rows.days("from");
      to = rows.days("to");
      amount = rows.longs("amount");
      recurring = rows.bytes("recurring");
    }

    /** Starts an entry of an account. */
    public Builder add(int account) {
      rows.add(account);
      return this;
    }

    /** Epoch day of the first day it pays for. */
    public Builder firstDay(int epochDay) {
      from.set(rows.last(), epochDay);
      return this;
    }

    /** Epoch day of the last day it pays for. */
    public Builder lastDay(int epochDay) {
      to.set(rows.last(), epochDay);
      return this;
    }

    /** Minor units of the corporate currency for the whole period; negative for a credit. */
    public Builder amount(long minorUnits) {
      amount.set(rows.last(), minorUnits);
      return this;
    }

    /** Whether it is a subscription period. */
    public Builder recurring(boolean value) {
      recurring.set(rows.last(), (byte) (value ? 1 : 0));
      return this;
    }

    /** Adds all of another builder, see {@link FactRows#addAll}. */
    void addAll(Builder others, Map<String, int[]> codes) {
      rows.addAll(others.rows, codes);
    }

    RevenueEntries build(Workers workers) {
      return new RevenueEntries(rows.group(workers));
    }
  }
}
