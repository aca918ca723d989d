package touchstone.value.channel;

import java.time.LocalDate;
import touchstone.value.fact.NameDictionary;

/**
 * What a channel cost in a period, as an administrator entered it. It falls evenly on the days of
 * the period.
 *
 * @param channel the name of the channel
 * @param from first day
 * @param to last day, not before the first
 * @param minorUnits minor units of the corporate currency for the whole period, 0 or more
 */
public record EnteredCost(String channel, LocalDate from, LocalDate to, long minorUnits) {

  /**
   * @throws IllegalArgumentException if the period or the amount cannot be
   */
  public EnteredCost {
    if (channel.isBlank()) {
      throw new IllegalArgumentException("A cost needs the name of its channel.");
    }
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("The period ends before it begins.");
    }
    if (minorUnits < 0) {
      throw new IllegalArgumentException("A cost is 0 or more.");
    }
  }

  /** Whether it is of that channel; case and surrounding spaces do not matter. */
  public boolean isOf(Channel other) {
    return NameDictionary.key(channel).equals(NameDictionary.key(other.name()));
  }

  /**
   * What falls on the days between two epoch days, both included; rounded so that the parts of
   * adjoining periods add up to the whole.
   */
  public long within(long firstDay, long lastDay) {
    return firstDay > lastDay ? 0 : upTo(lastDay) - upTo(firstDay - 1);
  }

  private long upTo(long day) {
    long first = from.toEpochDay();
    long days = to.toEpochDay() - first + 1;
    long elapsed = Math.max(0, Math.min(days, day - first + 1));
    // Split so that the product stays below 2^63 for any amount and period.
    return minorUnits / days * elapsed + minorUnits % days * elapsed / days;
  }
}
