package touchstone.value.fact;

import java.util.Map;
import touchstone.work.Workers;

/** Deals, won, lost and open. */
public final class Deals extends FactTable {

  private static final DealStatus[] STATUSES = DealStatus.values();

  private final byte[] status;
  private final byte[] kind;
  private final byte[] implementation;
  private final long[] amount;
  private final long[] listAmount;
  private final int[] created;
  private final int[] closed;
  private final int[] source;
  private final long[] key;

  /** The table of these rows. */
  public Deals(GroupedRows content) {
    super(content);
    status = bytes("status");
    kind = bytes("kind");
    implementation = bytes("implementation");
    amount = longs("amount");
    listAmount = longs("listAmount");
    created = ints("created");
    closed = ints("closed");
    source = ints("source");
    key = content.records().orElse(new long[0]);
  }

  /** Whether the deal is decided, whatever the day; not known is open. */
  public DealStatus status(int row) {
    byte code = at(status, row);
    return code < 0 ? DealStatus.OPEN : STATUSES[code];
  }

  /** Whether the deal was won by the end of a day. */
  public boolean wonBy(int row, AsOf asOf) {
    return at(status, row) == DealStatus.WON.ordinal() && asOf.sawDay(dayAt(closed, row));
  }

  /** Whether the deal was lost by the end of a day. */
  public boolean lostBy(int row, AsOf asOf) {
    return at(status, row) == DealStatus.LOST.ordinal() && asOf.sawDay(dayAt(closed, row));
  }

  /**
   * Whether the deal was in progress at the end of a day: opened by then and not decided, or
   * decided later.
   */
  public boolean openAt(int row, AsOf asOf) {
    return asOf.sawDay(dayAt(created, row)) && !wonBy(row, asOf) && !lostBy(row, asOf);
  }

  /** Minor units of the corporate currency, or {@link Unknown#MONEY}. */
  public long amount(int row) {
    return at(amount, row);
  }

  /** The amount at list price, or {@link Unknown#MONEY}. */
  public long listAmount(int row) {
    return at(listAmount, row);
  }

  /** Epoch day of its opening, or {@link Unknown#DAY}. */
  public int created(int row) {
    return dayAt(created, row);
  }

  /** Epoch day of its decision, expected while it is open, or {@link Unknown#DAY}. */
  public int closed(int row) {
    return dayAt(closed, row);
  }

  /** Code of the lead source, or {@link Unknown#CODE}. */
  public int source(int row) {
    return codeAt(source, row);
  }

  /**
   * The number of the record it comes from, as {@link AccountFacts.Builder#record} was told, by
   * which {@link DealChanges} mean it; {@link Unknown#MOMENT} if that was not told.
   */
  public long key(int row) {
    return at(key, row);
  }

  /** Whether it is known to be of that kind. */
  public boolean is(int row, DealKind expected) {
    return at(kind, row) == expected.ordinal();
  }

  byte implementationCode(int row) {
    return at(implementation, row);
  }

  /** Whether it is known to have been implemented that way. */
  public boolean is(int row, Implementation expected) {
    return at(implementation, row) == expected.ordinal();
  }

  /** Collects deals: {@link #add}, then what is known of the deal just added. */
  public static final class Builder {

    private final FactRows rows;
    private final GrowingColumn.OfBytes status;
    private final GrowingColumn.OfBytes kind;
    private final GrowingColumn.OfBytes implementation;
    private final GrowingColumn.OfLongs amount;
    private final GrowingColumn.OfLongs listAmount;
    private final GrowingColumn.OfInts created;
    private final GrowingColumn.OfInts closed;
    private final GrowingColumn.OfInts source;

    Builder(FactRows rows) {
      this.rows = rows;
      status = rows.bytes("status");
      kind = rows.bytes("kind");
      implementation = rows.bytes("implementation");
      amount = rows.longs("amount");
      listAmount = rows.longs("listAmount");
      created = rows.days("created");
      closed = rows.days("closed");
      source = rows.codes("source", "sources");
    }

    /** Starts a deal of an account. */
    public Builder add(int account, DealStatus value) {
      rows.add(account);
      status.set(rows.last(), (byte) value.ordinal());
      return this;
    }

    /** Starts a deal that belongs to no account. */
    public Builder addWithoutAccount(DealStatus value) {
      rows.addUnattached();
      status.set(rows.last(), (byte) value.ordinal());
      return this;
    }

    /** Minor units of the corporate currency. */
    public Builder amount(long minorUnits) {
      amount.set(rows.last(), minorUnits);
      return this;
    }

    /** The amount at list price, minor units of the corporate currency. */
    public Builder listAmount(long minorUnits) {
      listAmount.set(rows.last(), minorUnits);
      return this;
    }

    /** Epoch day of its opening. */
    public Builder created(int epochDay) {
      created.set(rows.last(), epochDay);
      return this;
    }

    /** Epoch day of its decision. */
    public Builder closed(int epochDay) {
      closed.set(rows.last(), epochDay);
      return this;
    }

    /** Code of its lead source in {@link AccountFacts#sources()}. */
    public Builder source(int code) {
      source.set(rows.last(), code);
      return this;
    }

    /** What the deal is for the account. */
    public Builder kind(DealKind value) {
      kind.set(rows.last(), (byte) value.ordinal());
      return this;
    }

    /** Whether what was sold fits as it is. */
    public Builder implementation(Implementation value) {
      implementation.set(rows.last(), (byte) value.ordinal());
      return this;
    }

    /** Adds all of another builder, see {@link FactRows#addAll}. */
    void addAll(Builder others, Map<String, int[]> codes) {
      rows.addAll(others.rows, codes);
    }

    Deals build(Workers workers) {
      return new Deals(rows.group(workers));
    }
  }
}
