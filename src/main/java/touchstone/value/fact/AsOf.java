package touchstone.value.fact;

import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The day values are computed for: what happened after its end is ignored, as if it had not been
 * recorded yet.
 *
 * @param day epoch day
 * @param endSecond the first epoch second after that day, in the organisation's time zone
 * @param countsUndated whether facts without a date count. Today they do: they have happened. For a
 *     day in the past they do not, because nothing tells that they had happened by then.
 */
public record AsOf(int day, long endSecond, boolean countsUndated) {

  private static final int SECONDS_PER_DAY = 86_400;

  /**
   * The present, in which undated facts count.
   *
   * @param today the day of the computation
   * @param zone the organisation's time zone
   */
  public static AsOf today(LocalDate today, ZoneId zone) {
    return of(today, zone, true);
  }

  /**
   * A day in the past, of which only dated facts are known.
   *
   * @param day the day to look back to
   * @param zone the organisation's time zone
   */
  public static AsOf past(LocalDate day, ZoneId zone) {
    return of(day, zone, false);
  }

  private static AsOf of(LocalDate day, ZoneId zone, boolean countsUndated) {
    long end = day.plusDays(1).atStartOfDay(zone).toEpochSecond();
    return new AsOf(Math.toIntExact(day.toEpochDay()), end, countsUndated);
  }

  /** Whether something dated that day counts; an unknown day counts as {@link #countsUndated}. */
  public boolean sawDay(int factDay) {
    return factDay == Unknown.DAY ? countsUndated : factDay <= day;
  }

  /** Whether something of that moment counts; an unknown one as {@link #countsUndated}. */
  public boolean sawMoment(long moment) {
    return moment == Unknown.MOMENT ? countsUndated : moment < endSecond;
  }

  /**
   * The epoch day of a known moment. Days are counted back from the end of the day in steps of 24
   * hours: across a change of the clocks a moment within an hour of midnight may fall on its
   * neighbour.
   */
  public int dayOf(long moment) {
    return day + 1 + (int) Math.floorDiv(moment - endSecond, (long) SECONDS_PER_DAY);
  }

  /** The first second of an epoch day, by the same count. */
  public long startOf(int epochDay) {
    return endSecond + (long) (epochDay - day - 1) * SECONDS_PER_DAY;
  }
}
