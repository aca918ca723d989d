package touchstone.value.fact;

import java.util.Arrays;

/**
 * Carries columns of what was computed of former accounts over to the accounts of now, with what
 * was computed of the changed ones in their places. Thread-safe.
 */
public final class CarryOver {

  private final ChangedAccounts changes;

  /** Where accounts follow one another as before: first of now, first before, how many. */
  private final int[] runs;

  /** Asked for by several parts of a computation; found when it is asked for first. */
  private int[] unchanged;

  public CarryOver(ChangedAccounts changes) {
    this.changes = changes;
    int[] before = changes.before();
    int[] found = new int[3];
    int size = 0;
    for (int account = 0; account < before.length; ) {
      int end = account + 1;
      while (end < before.length
          && before[account] >= 0
          && before[end] == before[account] + end - account) {
        end++;
      }
      if (before[account] >= 0) {
        found = size == found.length ? Arrays.copyOf(found, 2 * size) : found;
        found[size++] = account;
        found[size++] = before[account];
        found[size++] = end - account;
      }
      account = end;
    }
    runs = Arrays.copyOf(found, size);
  }

  /** The changes it carries over. */
  public ChangedAccounts changes() {
    return changes;
  }

  /**
   * A column of now.
   *
   * @param former one value a former account; not changed
   * @param fresh one value a changed account
   */
  public int[] ints(int[] former, int[] fresh) {
    int[] column = new int[changes.before().length];
    copyRuns(former, column);
    for (int i = 0; i < fresh.length; i++) {
      column[changes.changed()[i]] = fresh[i];
    }
    return column;
  }

  /**
   * A column of now.
   *
   * @param former one value a former account; not changed
   * @param fresh one value a changed account
   */
  public double[] doubles(double[] former, double[] fresh) {
    double[] column = new double[changes.before().length];
    copyRuns(former, column);
    for (int i = 0; i < fresh.length; i++) {
      column[changes.changed()[i]] = fresh[i];
    }
    return column;
  }

  private void copyRuns(Object former, Object column) {
    for (int run = 0; run < runs.length; run += 3) {
      System.arraycopy(former, runs[run + 1], column, runs[run], runs[run + 2]);
    }
  }

  /**
   * Where what was computed of former accounts still holds. Not copied; nobody changes it.
   *
   * @param formerAccounts how many there were
   * @return for each former account the one of now, or -1 if it is gone or changed; ascending where
   *     it is not -1
   */
  public synchronized int[] unchanged(int formerAccounts) {
    if (unchanged == null || unchanged.length != formerAccounts) {
      unchanged = findUnchanged(formerAccounts);
    }
    return unchanged;
  }

  private int[] findUnchanged(int formerAccounts) {
    int[] now = new int[formerAccounts];
    Arrays.fill(now, -1);
    for (int run = 0; run < runs.length; run += 3) {
      for (int i = 0; i < runs[run + 2]; i++) {
        now[runs[run + 1] + i] = runs[run] + i;
      }
    }
    for (int account : changes.changed()) {
      if (changes.before()[account] >= 0) {
        now[changes.before()[account]] = -1;
      }
    }
    return now;
  }
}
