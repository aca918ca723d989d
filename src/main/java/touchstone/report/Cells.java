package touchstone.report;

/**
 * The places of a table's cells in arrays: for each period and line one cell a group and one of all
 * groups; and two more lines, of all channels and of own effort only.
 */
final class Cells {

  /** Beside the groups: all of them. */
  static final int ALL_GROUPS = IcpGroup.values().length;

  private static final int WIDTH = ALL_GROUPS + 1;

  private final int periods;
  private final int lines;

  /**
   * @param periods how many tables there are
   * @param lines how many lines each has
   */
  Cells(int periods, int lines) {
    this.periods = periods;
    this.lines = lines;
  }

  int size() {
    return periods * (lines + 2) * WIDTH;
  }

  /** The line of all channels. */
  int allLines() {
    return lines;
  }

  /** The line of all channels but those of word of mouth. */
  int ownEffort() {
    return lines + 1;
  }

  /** The place of the first group's cell; the others follow. */
  int of(int slot, int line) {
    return (slot * (lines + 2) + line) * WIDTH;
  }

  int of(int slot, int line, int group) {
    return of(slot, line) + group;
  }

  /** Adds up what was counted by group and channel, in the cells of all groups and all channels. */
  void addUp(long[] counts, boolean[] wordOfMouth) {
    for (int slot = 0; slot < periods; slot++) {
      for (int line = 0; line < lines; line++) {
        for (int group = 0; group < ALL_GROUPS; group++) {
          long count = counts[of(slot, line, group)];
          counts[of(slot, allLines(), group)] += count;
          if (!wordOfMouth[line]) {
            counts[of(slot, ownEffort(), group)] += count;
          }
        }
      }
    }
    addUpGroups(counts);
  }

  /**
   * Adds up what was counted by group and line in the cells of all groups, where the lines of all
   * channels and of own effort were counted too: an account counts once there, in however many
   * channels.
   */
  void addUpGroups(long[] counts) {
    for (int first = 0; first < counts.length; first += WIDTH) {
      for (int group = 0; group < ALL_GROUPS; group++) {
        counts[first + ALL_GROUPS] += counts[first + group];
      }
    }
  }
}
