package touchstone.icp.discovery;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Older customers to discover on, newer ones to confirm on.
 *
 * @param older row numbers, ascending
 * @param newer row numbers, ascending; empty without a confirmation
 * @param firstNewerDay the first day of the newer ones; empty without a confirmation
 * @param reason why there are no newer ones; empty with a confirmation
 */
record TimeSplit(int[] older, int[] newer, OptionalInt firstNewerDay, String reason) {

  private static TimeSplit none(int[] rows, String reason) {
    return new TimeSplit(rows, new int[0], OptionalInt.empty(), reason);
  }

  /** Splits rows as the settings say. A row without a day counts as older. */
  static TimeSplit of(int[] rows, Optional<int[]> since, DiscoverySettings settings) {
    if (settings.splitDay().isEmpty() && settings.newerShare() == 0) {
      return none(rows, "No customers were kept apart to confirm on.");
    }
    if (since.isEmpty()) {
      return none(rows, "It is not known since when each is a customer, so none count as later.");
    }
    if (settings.splitDay().isEmpty() && rows.length < settings.fewestToSplit()) {
      return none(
          rows,
          "With "
              + rows.length
              + " customers all are searched and none kept apart; from "
              + settings.fewestToSplit()
              + " on, later customers confirm.");
    }
    int[] days = since.get();
    int firstNewer = settings.splitDay().orElseGet(() -> dayByShare(rows, days, settings));
    int[] newer = Arrays.stream(rows).filter(row -> days[row] >= firstNewer).toArray();
    int[] older = Arrays.stream(rows).filter(row -> days[row] < firstNewer).toArray();
    if (newer.length == 0 || older.length == 0) {
      return none(rows, "No day parts the customers into older and newer ones.");
    }
    return new TimeSplit(older, newer, OptionalInt.of(firstNewer), "");
  }

  /** The day that leaves about the wanted share on or after it. */
  private static int dayByShare(int[] rows, int[] days, DiscoverySettings settings) {
    int[] known =
        Arrays.stream(rows)
            .map(row -> days[row])
            .filter(day -> day != LeakEvidence.NO_DAY)
            .sorted()
            .toArray();
    if (known.length == 0) {
      return Integer.MAX_VALUE;
    }
    int place = known.length - (int) Math.round(settings.newerShare() * rows.length);
    return known[Math.max(0, Math.min(known.length - 1, place))];
  }
}
