package touchstone.value.lifetime;

import java.util.Arrays;
import java.util.Optional;
import touchstone.value.fact.CarryOver;

/**
 * What accounts bought without a contract, as columns: the same as {@link
 * AccountRevenue.Purchases}, for many. Filled once, each thread its own range of accounts;
 * read-only and thread-safe afterwards.
 */
public final class PurchaseColumns {

  /** The unit of time of models is a year; histories are counted in days. */
  static final double DAYS_PER_YEAR = 365.25;

  private static final int NONE = -1;

  private final int today;
  private final int[] repeats;
  private final int[] firstDay;
  private final int[] lastDay;
  private final double[] average;

  private PurchaseColumns(
      int today, int[] repeats, int[] firstDay, int[] lastDay, double[] average) {
    this.today = today;
    this.repeats = repeats;
    this.firstDay = firstDay;
    this.lastDay = lastDay;
    this.average = average;
  }

  /**
   * Columns in which nobody bought anything yet.
   *
   * @param today epoch day
   */
  public static PurchaseColumns empty(int accounts, int today) {
    int[] repeats = new int[accounts];
    Arrays.fill(repeats, NONE);
    return new PurchaseColumns(
        today, repeats, new int[accounts], new int[accounts], new double[accounts]);
  }

  /**
   * The columns of now, on the same day.
   *
   * @param fresh those of the changed accounts
   */
  public PurchaseColumns with(PurchaseColumns fresh, CarryOver carry) {
    return new PurchaseColumns(
        today,
        carry.ints(repeats, fresh.repeats),
        carry.ints(firstDay, fresh.firstDay),
        carry.ints(lastDay, fresh.lastDay),
        carry.doubles(average, fresh.average));
  }

  /**
   * Tells what an account bought.
   *
   * @param count on how many different days, 1 or more
   * @param first epoch day of the first purchase
   * @param last epoch day of the last purchase, not after today
   * @param mean mean amount of those after the first day, above 0; 0 without any
   */
  public void put(int account, int count, int first, int last, double mean) {
    repeats[account] = count - 1;
    firstDay[account] = first;
    lastDay[account] = last;
    average[account] = mean;
  }

  /**
   * Columns of numbers, as {@link #days}, {@link #firstDays}, {@link #lastDays} and {@link
   * #averages} tell them. Not copied.
   */
  public static PurchaseColumns of(
      int today, int[] days, int[] firstDay, int[] lastDay, double[] average) {
    int[] repeats = new int[days.length];
    Arrays.setAll(repeats, account -> days[account] == 0 ? NONE : days[account] - 1);
    return new PurchaseColumns(today, repeats, firstDay, lastDay, average);
  }

  /** On how many different days each account bought; 0 if it bought nothing. */
  public int[] days() {
    int[] days = new int[repeats.length];
    Arrays.setAll(days, account -> repeats[account] == NONE ? 0 : repeats[account] + 1);
    return days;
  }

  /** Epoch day of each first purchase. Not copied; nobody changes it. */
  public int[] firstDays() {
    return firstDay;
  }

  /** Epoch day of each last purchase. Not copied; nobody changes it. */
  public int[] lastDays() {
    return lastDay;
  }

  /** Mean amount of each account's purchases after the first. Not copied; nobody changes it. */
  public double[] averages() {
    return average;
  }

  /** The number of accounts. */
  public int accounts() {
    return repeats.length;
  }

  /** Whether an account bought anything. */
  public boolean any(int account) {
    return repeats[account] != NONE;
  }

  /** How often an account bought again; it did buy. */
  int repeats(int account) {
    return repeats[account];
  }

  /** Days from the first to the last purchase. */
  long lastAfterDays(int account) {
    return (long) lastDay[account] - firstDay[account];
  }

  /** Days from the first purchase to today. */
  long ageDays(int account) {
    return (long) today - firstDay[account];
  }

  /** Mean amount of the purchases after the first; 0 without any. */
  double average(int account) {
    return average[account];
  }

  /** Days as the models count time. */
  static double years(long days) {
    return days / DAYS_PER_YEAR;
  }

  /** The history of one account; empty if it bought nothing. */
  public Optional<AccountRevenue.Purchases> of(int account) {
    if (!any(account)) {
      return Optional.empty();
    }
    return Optional.of(
        new AccountRevenue.Purchases(
            0,
            new PurchaseHistory(
                repeats[account], years(lastAfterDays(account)), years(ageDays(account))),
            new SpendHistory(repeats[account], average[account])));
  }
}
