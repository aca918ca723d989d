package touchstone.result;

import jakarta.json.JsonObject;
import java.lang.ref.SoftReference;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import touchstone.fit.BestFit;
import touchstone.icp.Tier;
import touchstone.json.MoneyUnit;
import touchstone.snapshot.Columns;
import touchstone.snapshot.StoredColumns;
import touchstone.snapshot.UnreadableFileException;
import touchstone.stats.Estimate;
import touchstone.store.Computation;
import touchstone.value.ValueBreakdown;
import touchstone.value.channel.TouchModel;
import touchstone.work.Workers;

/**
 * The results of one computation in their files. What belongs to one account is read when it is
 * asked for; what lists are made of is read whole and kept while there is memory. Thread-safe.
 */
public final class ResultFile implements AccountResults {

  /** What a customer brought so far, by the key of its indicator. */
  private static final String REALISED = "lifetime_value";

  private final Computation computation;
  private final ResultColumns columns;
  private final Runnable unreadable;
  private final Workers workers;
  private final int accounts;
  private final ValueJson values;
  private final Instant computedAt;
  private final ValueResults value;
  private final OutlookResults outlook;
  private final FitResults fits;
  private final TouchModel touchModel;
  private volatile SoftReference<ListKeys> keys = new SoftReference<>(null);

  private ResultFile(
      Computation computation, ResultColumns columns, Workers workers, Runnable unreadable)
      throws UnreadableFileException {
    this.computation = computation;
    this.columns = columns;
    this.workers = workers;
    this.unreadable = unreadable;
    StoredColumns told = columns.common();
    computedAt = Instant.parse(told.textAt(ResultParts.HEAD, ResultParts.COMPUTED_AT));
    if (!told.textAt(ResultParts.HEAD, ResultParts.CONNECTION)
            .equals(Long.toString(computation.connectionId()))
        || !computedAt.truncatedTo(ChronoUnit.MICROS).equals(computation.computedAt())) {
      throw new UnreadableFileException("it belongs to another computation");
    }
    accounts = columns.accounts();
    values =
        new ValueJson(
            new MoneyUnit(
                Currency.getInstance(told.textAt(ResultParts.HEAD, ResultParts.CURRENCY))));
    value = ValueResults.read(columns, workers);
    outlook = OutlookResults.read(columns, workers);
    fits = FitResults.read(columns);
    touchModel = ChannelResults.model(columns);
  }

  /**
   * Opens results.
   *
   * @param unreadable run when it is found that they cannot be read any more
   */
  static ResultFile of(
      Computation computation, ResultColumns columns, Workers workers, Runnable unreadable)
      throws UnreadableFileException {
    try {
      return new ResultFile(computation, columns, workers, unreadable);
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw misfit(e);
    }
  }

  /** Checksums were right, so what wrote it was wrong: it is as good as damaged. */
  private static UnreadableFileException misfit(RuntimeException e) {
    System.getLogger(ResultFile.class.getName())
        .log(System.Logger.Level.WARNING, "A file of results does not fit", e);
    return new UnreadableFileException("it does not fit");
  }

  /** Whether it can still be read. */
  boolean isOpen() {
    return columns.isOpen();
  }

  @Override
  public Computation computation() {
    return computation;
  }

  @Override
  public int accounts() {
    return accounts;
  }

  /**
   * What was computed of an account; empty if there was none of that id.
   *
   * @throws ResultsUnreadableException if the file is damaged
   */
  public Optional<AccountResult> find(String accountId) {
    return read(
        () -> {
          int account = ordinal(accountId);
          return account < 0 ? Optional.empty() : Optional.of(results(new int[] {account}).get(0));
        });
  }

  private int ordinal(String accountId) throws UnreadableFileException {
    int from = 0;
    int to = accounts;
    while (from < to) {
      int middle = (from + to) >>> 1;
      int order = columns.row(middle).textAt(ResultAccounts.ID).compareTo(accountId);
      if (order == 0) {
        return middle;
      }
      if (order < 0) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return -1;
  }

  @Override
  public List<AccountResult> range(int from, int to) {
    return read(
        () -> {
          int[] some = new int[to - from];
          for (int i = 0; i < some.length; i++) {
            some[i] = from + i;
          }
          return results(some);
        });
  }

  @Override
  public AccountResults forMany() {
    return read(() -> new Held(this, columns.keep(IndicatorColumns::areDistinct, workers)));
  }

  /** Results, and columns that are kept as long as this is held. */
  private record Held(ResultFile results, List<Columns> columns) implements AccountResults {

    @Override
    public Computation computation() {
      return results.computation();
    }

    @Override
    public int accounts() {
      return results.accounts();
    }

    @Override
    public List<AccountResult> range(int from, int to) {
      return results.range(from, to);
    }
  }

  private List<AccountResult> results(int[] some) throws UnreadableFileException {
    List<Optional<BestFit>> fit = fits.of(some);
    List<AccountResult> results = new ArrayList<>();
    for (int i = 0; i < some.length; i++) {
      int account = some[i];
      AccountValue of = value.of(account);
      results.add(
          new AccountResult(
              columns.row(account).textAt(ResultAccounts.ID),
              item(account, of, fit.get(i)),
              value(account, of),
              fit.get(i).map(best -> FitJson.of(best, computedAt))));
    }
    return results;
  }

  private JsonObject value(int account, AccountValue of) throws UnreadableFileException {
    ValueBreakdown breakdown = value.breakdown(account, of.mutual());
    return values.of(
        of,
        breakdown,
        of.customer()
            ? Optional.of(outlook.of(account, isKnown(REALISED, breakdown)))
            : Optional.empty(),
        value.rulesVersion());
  }

  private static boolean isKnown(String indicator, ValueBreakdown breakdown) {
    return breakdown.indicators().stream()
        .filter(share -> share.indicator().key().equals(indicator))
        .anyMatch(share -> share.estimate() instanceof Estimate.Measured);
  }

  private JsonObject item(int account, AccountValue of, Optional<BestFit> fit)
      throws UnreadableFileException {
    AccountRow row = columns.row(account);
    return ListItemJson.of(
        computation.connectionId() + "-" + row.textAt(ResultAccounts.ID),
        row.textAt(ResultAccounts.NAME),
        row.presentTextAt(ResultAccounts.COUNTRY),
        row.presentTextAt(ResultAccounts.INDUSTRY),
        of,
        fit,
        ListItemJson.channel(ChannelResults.of(columns, account), touchModel));
  }

  /**
   * A page of the list.
   *
   * @throws ResultsUnreadableException if the file is damaged
   */
  public ListPage page(AccountQuery query) {
    return read(
        () -> {
          ListKeys all = keys();
          AccountOrder order = all.order(query.order(), query.descending());
          Optional<long[]> named = named(all, query.nameContains());
          int[] shown = new int[query.limit()];
          int found = 0;
          boolean more = false;
          for (int place = query.after().map(order::after).orElse(0);
              place < all.accounts() && !more;
              place++) {
            int account = order.at(place);
            if (isWanted(all, query.tier(), named, account)) {
              if (found == shown.length) {
                more = true;
              } else {
                shown[found++] = account;
              }
            }
          }
          int[] rows = Arrays.copyOf(shown, found);
          return new ListPage(
              items(rows), more ? Optional.of(order.position(rows[found - 1])) : Optional.empty());
        });
  }

  /** A bit for each account of such a name; empty if any name will do. */
  private Optional<long[]> named(ListKeys all, String part) {
    byte[] text = NameKeys.utf8(NameKeys.lower(part.strip()));
    return text.length == 0
        ? Optional.empty()
        : Optional.of(all.nameKeys().containing(text, workers));
  }

  private static boolean isWanted(
      ListKeys all, Optional<Tier> tier, Optional<long[]> named, int account) {
    return (tier.isEmpty() || all.isOf(tier.get(), account))
        && (named.isEmpty() || (named.get()[account >>> 6] >>> account & 1) != 0);
  }

  private List<JsonObject> items(int[] rows) throws UnreadableFileException {
    List<Optional<BestFit>> fit = fits.of(rows);
    List<JsonObject> items = new ArrayList<>();
    for (int i = 0; i < rows.length; i++) {
      items.add(item(rows[i], value.of(rows[i]), fit.get(i)));
    }
    return items;
  }

  private ListKeys keys() throws UnreadableFileException {
    ListKeys kept = keys.get();
    if (kept == null) {
      columns.keep(ResultFile::ofLists, workers);
      Columns common = columns.common().keep(ResultFile::ofLists, workers);
      kept =
          new ListKeys(
              columns.texts(ResultAccounts.ID, workers),
              columns.texts(ResultAccounts.NAME, workers),
              common,
              value.comparable(common));
      keys = new SoftReference<>(kept);
    }
    return kept;
  }

  private static boolean ofLists(String column) {
    return !IndicatorColumns.has(column) && !OutlookResults.ofCardsOnly(column);
  }

  /** A reading that finds out that the file cannot be used. */
  private interface Reading<T> {
    T read() throws UnreadableFileException;
  }

  private <T> T read(Reading<T> reading) {
    try {
      return reading.read();
    } catch (UnreadableFileException e) {
      unreadable.run();
      throw new ResultsUnreadableException(e);
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      unreadable.run();
      throw new ResultsUnreadableException(misfit(e));
    }
  }
}
