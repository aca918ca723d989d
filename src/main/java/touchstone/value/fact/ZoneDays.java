package touchstone.value.fact;

import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Where days begin in a time zone, by numbers alone: the same days as {@link java.time}, without
 * making an object for each moment. Changes of the clocks are known from 1900 to 2200. Immutable
 * and thread-safe.
 */
public final class ZoneDays {

  private static final long SECONDS_PER_DAY = 86_400;
  private static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("2200-01-01T00:00:00Z");

  /** There are some hundred zones, and their tables never change. */
  private static final Map<ZoneId, ZoneDays> KNOWN = new ConcurrentHashMap<>();

  private final ZoneId zone;

  /** The moments of the changes. */
  private final long[] changes;

  /** What the clock showed, as if it were UTC, when it was changed. */
  private final long[] before;

  /** Seconds ahead of UTC: before the first change, and after each. */
  private final int[] offsets;

  private ZoneDays(ZoneId zone) {
    this.zone = zone;
    ZoneRules rules = zone.getRules();
    List<ZoneOffsetTransition> transitions = new ArrayList<>();
    ZoneOffsetTransition next = rules.nextTransition(FIRST);
    while (next != null && next.getInstant().isBefore(LAST)) {
      transitions.add(next);
      next = rules.nextTransition(next.getInstant());
    }
    changes = transitions.stream().mapToLong(ZoneOffsetTransition::toEpochSecond).toArray();
    before =
        transitions.stream()
            .mapToLong(t -> t.toEpochSecond() + t.getOffsetBefore().getTotalSeconds())
            .toArray();
    offsets = new int[changes.length + 1];
    offsets[0] = rules.getOffset(FIRST).getTotalSeconds();
    for (int i = 0; i < changes.length; i++) {
      offsets[i + 1] = transitions.get(i).getOffsetAfter().getTotalSeconds();
    }
  }

  /** The days of a time zone. */
  public static ZoneDays of(ZoneId zone) {
    return KNOWN.computeIfAbsent(zone, ZoneDays::new);
  }

  /** The epoch day on which a moment (epoch second) falls. */
  public int dayOf(long moment) {
    return (int) Math.floorDiv(moment + offsets[passed(changes, moment)], SECONDS_PER_DAY);
  }

  /** The first epoch second of an epoch day: midnight, or where the clock jumped over it, later. */
  public long startOf(int epochDay) {
    long midnight = epochDay * SECONDS_PER_DAY;
    int passed = passed(before, midnight);
    long start = midnight - offsets[passed];
    return passed == 0 ? start : Math.max(start, changes[passed - 1]);
  }

  /** How many of the sorted numbers are not above one. */
  private static int passed(long[] sorted, long number) {
    int found = Arrays.binarySearch(sorted, number);
    return found >= 0 ? found + 1 : -found - 1;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ZoneDays that && that.zone.equals(zone);
  }

  @Override
  public int hashCode() {
    return zone.hashCode();
  }

  @Override
  public String toString() {
    return "ZoneDays[" + zone + "]";
  }
}
