package touchstone.stats;

/**
 * The different values among ranked ones: with them a doubled rank tells the value too. Arrays are
 * not copied; nobody changes them.
 *
 * @param doubled their doubled ranks, as in {@link RankScale}, ascending
 * @param values the value of each, ascending
 */
public record RankedValues(int[] doubled, double[] values) {}
