package touchstone.result;

import java.lang.ref.SoftReference;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import touchstone.snapshot.Columns;
import touchstone.snapshot.StoredColumns;
import touchstone.snapshot.Texts;
import touchstone.snapshot.UnreadableFileException;
import touchstone.stats.RankShift;
import touchstone.work.Workers;

/**
 * The columns of a computation in a base and a second file of what is not as it is there. Ranks of
 * accounts that did not change follow from those in the base. Thread-safe.
 */
final class PatchedColumns implements ResultColumns {

  private final StoredColumns base;
  private final StoredColumns patch;
  private final AccountPlaces places;
  private final Workers workers;
  private volatile SoftReference<List<RankShift>> shifts = new SoftReference<>(null);

  PatchedColumns(StoredColumns base, StoredColumns patch, Workers workers)
      throws UnreadableFileException {
    this.base = base;
    this.patch = patch;
    this.workers = workers;
    places = AccountPlaces.read(patch, workers);
  }

  @Override
  public StoredColumns common() {
    return patch;
  }

  @Override
  public AccountRow row(int account) {
    int slot = places.slot(account);
    return slot >= 0 ? new AccountRow(patch, slot) : new AccountRow(base, places.base(account));
  }

  @Override
  public IndicatorCell indicator(int indicator, int account) throws UnreadableFileException {
    if (IndicatorColumns.isOfAll(indicator, patch)) {
      return IndicatorColumns.ofAll(indicator, account, patch);
    }
    AccountRow row = row(account);
    if (row.columns() == patch) {
      return IndicatorColumns.ofSome(indicator, row);
    }
    IndicatorCell then = IndicatorColumns.ofAll(indicator, row.row(), base);
    return then.known() ? then.moved(shifts().get(indicator).of(then.value())) : then;
  }

  /** How ranks moved, of the indicators that are not whole; they come first. */
  private List<RankShift> shifts() throws UnreadableFileException {
    List<RankShift> known = shifts.get();
    if (known == null) {
      Columns columns = patch.keep(IndicatorColumns::areShifts, workers);
      List<RankShift> read = new ArrayList<>();
      while (IndicatorColumns.has(read.size(), patch)
          && !IndicatorColumns.isOfAll(read.size(), patch)) {
        read.add(IndicatorColumns.shift(read.size(), columns));
      }
      known = read;
      shifts = new SoftReference<>(known);
    }
    return known;
  }

  @Override
  public int accounts() {
    return places.accounts();
  }

  @Override
  public Texts texts(String name, Workers threads) throws UnreadableFileException {
    Texts then = base.keep(name::equals, threads).texts(name);
    Texts since = patch.keep(name::equals, threads).texts(name);
    Texts.Builder now = new Texts.Builder();
    int account = 0;
    while (account < accounts()) {
      int slot = places.slot(account);
      int first = slot >= 0 ? slot : places.base(account);
      int end = account + 1;
      while (end < accounts() && follows(end, slot >= 0, first + end - account)) {
        end++;
      }
      now.add(slot >= 0 ? since : then, first, first + end - account);
      account = end;
    }
    return now.build();
  }

  /** Whether an account is where one is expected. */
  private boolean follows(int account, boolean inPatch, int place) {
    int slot = places.slot(account);
    return inPatch ? slot == place : slot < 0 && places.base(account) == place;
  }

  @Override
  public List<Columns> keep(Predicate<String> wanted, Workers threads)
      throws UnreadableFileException {
    // What is common is in the second file, and in the base as it was then, which nobody reads.
    Predicate<String> own =
        column -> !ValueResults.isCommon(column) && !FitResults.isCommon(column);
    return List.of(base.keep(own.and(wanted), threads), patch.keep(wanted, threads));
  }

  @Override
  public boolean isOpen() {
    return base.isOpen() && patch.isOpen();
  }
}
