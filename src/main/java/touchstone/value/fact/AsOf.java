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
 * @param days where days begin in the organisation's time zone
 */
public record AsOf(int day, long endSecond, boolean countsUndated, ZoneDays days) {

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
    ZoneDays days = ZoneDays.of(zone);
    int epochDay = Math.toIntExact(day.toEpochDay());
    return new AsOf(epochDay, days.startOf(epochDay + 1), countsUndated, days);
  }

  /** Whether something dated that day counts; an unknown day counts as {@link #countsUndated}. */
  public boolean sawDay(int factDay) {
    return factDay == Unknown.DAY ? countsUndated : factDay <= day;
  }

  /** Whether something of that moment counts; an unknown one as {@link #countsUndated}. */
  public boolean sawMoment(long moment) {
    return moment == Unknown.MOMENT ? countsUndated : moment < endSecond;
  }

  /** The epoch day of a known moment, in the organisation's time zone. */
  public int dayOf(long moment) {
    return days.dayOf(moment);
  }

  /** The first second of an epoch day, in the organisation's time zone. */
  public long startOf(int epochDay) {
    return days.startOf(epochDay);
  }
}
