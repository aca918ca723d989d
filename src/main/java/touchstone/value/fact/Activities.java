package touchstone.value.fact;

import java.util.Map;
import touchstone.work.Workers;

/** Calls, e-mails, meetings and tasks. */
public final class Activities extends FactTable {

  private final long[] at;
  private final byte[] kind;
  private final byte[] direction;
  private final byte[] done;

  /** The table of these rows. */
  public Activities(GroupedRows content) {
    super(content);
    at = longs("at");
    kind = bytes("kind");
    direction = bytes("direction");
    done = bytes("done");
  }

  /** Epoch second at which it took place or is planned, or {@link Unknown#MOMENT}. */
  public long at(int row) {
    return at(at, row);
  }

  /** Whether it took place; planned ones and those that say nothing did not. */
  public boolean done(int row) {
    return at(done, row) == 1;
  }

  /** Whether it is known to be of that kind. */
  public boolean is(int row, ActivityKind expected) {
    return at(kind, row) == expected.ordinal();
  }

  /** Whether it is known to go in that direction. */
  public boolean is(int row, Direction expected) {
    return at(direction, row) == expected.ordinal();
  }

  /** Whether both sides took part in it by nature: a call or a meeting. */
  public boolean isTwoWay(int row) {
    byte code = at(kind, row);
    // Without a short cut: which of them it is cannot be foreseen.
    return code == ActivityKind.CALL.ordinal() | code == ActivityKind.MEETING.ordinal();
  }

  /** Whether it touches the customer: two-way by nature, or a message with a direction. */
  public boolean isInteraction(int row) {
    return isTwoWay(row) || is(row, Direction.INBOUND) || is(row, Direction.OUTBOUND);
  }

  /** Collects activities: {@link #add}, then what is known of the activity just added. */
  public static final class Builder {

    private final FactRows rows;
    private final GrowingColumn.OfLongs at;
    private final GrowingColumn.OfBytes kind;
    private final GrowingColumn.OfBytes direction;
    private final GrowingColumn.OfBytes done;

    Builder(FactRows rows) {
      this.rows = rows;
      at = rows.longs("at");
      kind = rows.bytes("kind");
      direction = rows.bytes("direction");
      done = rows.bytes("done");
    }

    /** Starts an activity of an account. */
    public Builder add(int account) {
      rows.add(account);
      return this;
    }

    /** Epoch second at which it took place or is planned. */
    public Builder at(long epochSecond) {
      at.set(rows.last(), epochSecond);
      return this;
    }

    /** What kind of contact it is. */
    public Builder kind(ActivityKind value) {
      kind.set(rows.last(), (byte) value.ordinal());
      return this;
    }

    /** Who started it. */
    public Builder direction(Direction value) {
      direction.set(rows.last(), (byte) value.ordinal());
      return this;
    }

    /** Whether it took place. */
    public Builder done(boolean value) {
      done.set(rows.last(), (byte) (value ? 1 : 0));
      return this;
    }

    /** Adds all of another builder, see {@link FactRows#addAll}. */
    void addAll(Builder others, Map<String, int[]> codes) {
      rows.addAll(others.rows, codes);
    }

    Activities build(Workers workers) {
      return new Activities(rows.group(workers));
    }
  }
}
