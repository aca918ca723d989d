package touchstone.value.fact;

/** Orders the rows of each account by their records; rows of one record keep their order. */
final class RecordOrder {

  private static final int FEW = 48;

  private RecordOrder() {}

  /**
   * @param order the rows, group by group; sorted within each group
   * @param starts where each group starts
   * @param record the record of each row
   */
  static void sort(int[] order, int[] starts, long[] record) {
    int[] spare = {};
    for (int group = 0; group + 1 < starts.length; group++) {
      int from = starts[group];
      int to = starts[group + 1];
      if (to - from <= FEW) {
        insert(order, from, to, record);
      } else {
        if (spare.length < to - from) {
          spare = new int[Math.max(to - from, spare.length * 2)];
        }
        merge(order, from, to, record, spare);
      }
    }
  }

  private static void insert(int[] order, int from, int to, long[] record) {
    for (int i = from + 1; i < to; i++) {
      int row = order[i];
      long key = record[row];
      int place = i;
      while (place > from && record[order[place - 1]] > key) {
        order[place] = order[place - 1];
        place--;
      }
      order[place] = row;
    }
  }

  private static void merge(int[] order, int from, int to, long[] record, int[] spare) {
    for (int run = from; run < to; run += FEW) {
      insert(order, run, Math.min(to, run + FEW), record);
    }
    for (int width = FEW; width < to - from; width *= 2) {
      for (int left = from; left + width < to; left += 2 * width) {
        mergeRuns(order, left, left + width, Math.min(to, left + 2 * width), record, spare);
      }
    }
  }

  private static void mergeRuns(
      int[] order, int from, int middle, int to, long[] record, int[] spare) {
    int length = middle - from;
    System.arraycopy(order, from, spare, 0, length);
    int left = 0;
    int right = middle;
    int place = from;
    while (left < length && right < to) {
      order[place++] = record[order[right]] < record[spare[left]] ? order[right++] : spare[left++];
    }
    System.arraycopy(spare, left, order, place, length - left);
  }
}
