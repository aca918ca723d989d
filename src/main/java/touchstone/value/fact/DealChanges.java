package touchstone.value.fact;

import touchstone.work.Workers;

/**
 * What deals were from a moment on: one row a change, as a CRM's stage history keeps them. A deal
 * is meant by the number of its record, {@link Deals#key}.
 */
public final class DealChanges extends FactTable {

  private static final DealStatus[] STATUSES = DealStatus.values();

  private final long[] deal;
  private final long[] at;
  private final byte[] status;
  private final long[] amount;
  private final int[] closed;

  /** The table of these rows. */
  public DealChanges(GroupedRows content) {
    super(content);
    deal = longs("deal");
    at = longs("at");
    status = bytes("status");
    amount = longs("amount");
    closed = ints("closed");
  }

  /** No change of any deal of so many accounts. */
  public static DealChanges none(int accounts) {
    return new Builder(accounts).build();
  }

  /** The number of the deal's record, as {@link Deals#key}. */
  public long deal(int row) {
    return at(deal, row);
  }

  /** Epoch second from which it was so. */
  public long at(int row) {
    return at(at, row);
  }

  /** Whether the deal was decided then, and how; not known is open. */
  public DealStatus status(int row) {
    byte code = at(status, row);
    return code < 0 ? DealStatus.OPEN : STATUSES[code];
  }

  /** Minor units of the corporate currency, or {@link Unknown#MONEY}. */
  public long amount(int row) {
    return at(amount, row);
  }

  /** Epoch day of the decision, or the day expected then, or {@link Unknown#DAY}. */
  public int closed(int row) {
    return dayAt(closed, row);
  }

  /** Collects changes: {@link #add}, then what the deal was from then on. */
  public static final class Builder {

    private final FactRows rows;
    private final GrowingColumn.OfLongs deal;
    private final GrowingColumn.OfLongs at;
    private final GrowingColumn.OfBytes status;
    private final GrowingColumn.OfLongs amount;
    private final GrowingColumn.OfInts closed;

    /** Collects changes of the deals of so many accounts. */
    public Builder(int accounts) {
      rows = new FactRows(accounts, new RecordMark());
      deal = rows.longs("deal");
      at = rows.longs("at");
      status = rows.bytes("status");
      amount = rows.longs("amount");
      closed = rows.days("closed");
    }

    /**
     * Starts a change of a deal of an account. Of two in one second the one added later holds.
     *
     * @param dealKey as {@link Deals#key}
     * @param epochSecond from when on it was so
     */
    public Builder add(int account, long dealKey, long epochSecond) {
      rows.add(account);
      deal.set(rows.last(), dealKey);
      at.set(rows.last(), epochSecond);
      return this;
    }

    /** Whether the deal was decided then, and how. */
    public Builder status(DealStatus value) {
      status.set(rows.last(), (byte) value.ordinal());
      return this;
    }

    /** Its amount then, minor units of the corporate currency. */
    public Builder amount(long minorUnits) {
      amount.set(rows.last(), minorUnits);
      return this;
    }

    /** Epoch day of the decision, or the one expected then. */
    public Builder closed(int epochDay) {
      closed.set(rows.last(), epochDay);
      return this;
    }

    /** Groups the changes by account. The builder is used up. */
    public DealChanges build() {
      return new DealChanges(rows.group(Workers.caller()));
    }
  }
}
