package touchstone.value.fact;

import java.util.List;

/**
 * What deals were at the end of a day. A deal with a history was what the history says; one that
 * entered the history later was not there. Of a deal without a history the dates decide: it counts
 * as decided from its close date on, and before that nothing is known of it but that it was opened.
 */
final class DealsThen {

  private static final int NO_CHANGE = -1;
  private static final int LATER = -2;

  private final Deals deals;
  private final DealChanges changes;
  private final AsOf asOf;
  private final boolean amountsKept;
  private final int[] change;

  DealsThen(Deals deals, DealChanges changes, AsOf asOf) {
    this.deals = deals;
    this.changes = changes;
    this.asOf = asOf;
    boolean amounts = false;
    for (int row = 0; row < changes.rows(); row++) {
      amounts |= changes.amount(row) != Unknown.MONEY && asOf.sawMoment(changes.at(row));
    }
    amountsKept = amounts;
    change = new int[deals.rows()];
    for (int account = 0; account < deals.accounts(); account++) {
      for (int row = deals.from(account); row < deals.to(account); row++) {
        change[row] = changeInForce(account, deals.key(row));
      }
    }
    for (int row = deals.unattachedFrom(); row < deals.rows(); row++) {
      change[row] = NO_CHANGE;
    }
  }

  private int changeInForce(int account, long key) {
    int found = NO_CHANGE;
    if (key == Unknown.MOMENT) {
      return found;
    }
    for (int row = changes.from(account); row < changes.to(account); row++) {
      if (changes.deal(row) == key) {
        if (!asOf.sawMoment(changes.at(row))) {
          found = found == NO_CHANGE ? LATER : found;
        } else if (found < 0 || changes.at(row) >= changes.at(found)) {
          found = row;
        }
      }
    }
    return found;
  }

  /** The deals as they were. */
  Deals table() {
    RowSelection selection = RowSelection.of(deals, this::wasThere);
    int[] source = selection.source();
    byte[] status = new byte[source.length];
    byte[] implementation = new byte[source.length];
    long[] amount = new long[source.length];
    long[] listAmount = new long[source.length];
    for (int i = 0; i < source.length; i++) {
      int row = source[i];
      boolean decided = status(row) != DealStatus.OPEN;
      status[i] = (byte) status(row).ordinal();
      amount[i] = amount(row);
      // Undated, and filled in by the time of the decision: of an open deal they are later facts.
      implementation[i] = decided ? deals.implementationCode(row) : (byte) Unknown.CODE;
      listAmount[i] = decided ? deals.listAmount(row) : Unknown.MONEY;
    }
    return new Deals(
        selection.rows(
            deals,
            List.of(
                new FactColumn.Bytes("status", status),
                new FactColumn.Bytes("implementation", implementation),
                new FactColumn.Longs("amount", amount),
                new FactColumn.Longs("listAmount", listAmount),
                selection.ints("created", this::created),
                selection.ints("closed", this::closed))));
  }

  private boolean wasThere(int row) {
    return switch (change[row]) {
      case LATER -> false;
      case NO_CHANGE -> asOf.sawDay(deals.created(row)) || decidedByDates(row);
      default -> true;
    };
  }

  private boolean decidedByDates(int row) {
    return deals.wonBy(row, asOf) || deals.lostBy(row, asOf);
  }

  private int created(int row) {
    int day = deals.created(row);
    return day != Unknown.DAY && day > asOf.day() ? Unknown.DAY : day;
  }

  private DealStatus status(int row) {
    if (change[row] == NO_CHANGE) {
      return decidedByDates(row) ? deals.status(row) : DealStatus.OPEN;
    }
    int day = closedByHistory(row);
    boolean toCome = day != Unknown.DAY && day > asOf.day();
    return toCome ? DealStatus.OPEN : changes.status(change[row]);
  }

  private int closed(int row) {
    if (change[row] != NO_CHANGE) {
      return closedByHistory(row);
    }
    return decidedByDates(row) ? deals.closed(row) : Unknown.DAY;
  }

  /** A history without close dates tells the day of a decision by when it was entered. */
  private int closedByHistory(int row) {
    int told = changes.closed(change[row]);
    boolean decided = changes.status(change[row]) != DealStatus.OPEN;
    return told == Unknown.DAY && decided ? asOf.dayOf(changes.at(change[row])) : told;
  }

  private long amount(int row) {
    if (change[row] != NO_CHANGE && amountsKept) {
      return changes.amount(change[row]);
    }
    return status(row) == DealStatus.OPEN ? Unknown.MONEY : deals.amount(row);
  }
}
