package touchstone.value.fact;

import java.util.Map;
import touchstone.work.Workers;

/** What brought people of an account to us: campaigns, and the lead sources of contacts. */
public final class Touches extends FactTable {

  private final int[] source;
  private final int[] day;
  private final byte[] origin;

  /** The table of these rows. */
  public Touches(GroupedRows content) {
    super(content);
    source = ints("source");
    day = ints("day");
    origin = bytes("origin");
  }

  /** Code of the lead source in {@link AccountFacts#sources()}, or {@link Unknown#CODE}. */
  public int source(int row) {
    return codeAt(source, row);
  }

  /** Epoch day, or {@link Unknown#DAY}. */
  public int day(int row) {
    return dayAt(day, row);
  }

  /** Whether it is recorded there. */
  public boolean is(int row, TouchOrigin expected) {
    return at(origin, row) == expected.ordinal();
  }

  /** Collects touches: {@link #add}, then what is known of the touch just added. */
  public static final class Builder {

    private final FactRows rows;
    private final GrowingColumn.OfInts source;
    private final GrowingColumn.OfInts day;
    private final GrowingColumn.OfBytes origin;

    Builder(FactRows rows) {
      this.rows = rows;
      source = rows.codes("source", "sources");
      day = rows.days("day");
      origin = rows.bytes("origin");
    }

    /** Starts a touch of an account. */
    public Builder add(int account, TouchOrigin value) {
      rows.add(account);
      origin.set(rows.last(), (byte) value.ordinal());
      return this;
    }

    /** Code of its source in {@link AccountFacts#sources()}: the campaign's kind, or as entered. */
    public Builder source(int code) {
      source.set(rows.last(), code);
      return this;
    }

    /** Epoch day of the touch. */
    public Builder day(int epochDay) {
      day.set(rows.last(), epochDay);
      return this;
    }

    /** Adds all of another builder, see {@link FactRows#addAll}. */
    void addAll(Builder others, Map<String, int[]> codes) {
      rows.addAll(others.rows, codes);
    }

    Touches build(Workers workers) {
      return new Touches(rows.group(workers));
    }
  }
}
