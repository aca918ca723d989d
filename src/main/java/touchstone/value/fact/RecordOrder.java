package touchstone.value.fact;

/**
 * Orders the rows of each account by their records; rows of one record keep their order. Records
 * are moved together with their rows, because looking them up each time costs more.
 */
final class RecordOrder {

  private static final int FEW = 48;

  private final int[] rows;
  private final long[] records;
  private int[] spareRows = {};
  private long[] spareRecords = {};

  /**
   * @param rows the rows, group by group
   * @param records the record of each
   */
  RecordOrder(int[] rows, long[] records) {
    this.rows = rows;
    this.records = records;
  }

  /** Sorts the rows of one group, from one place up to another. */
  void sort(int from, int to) {
    if (to - from <= FEW) {
      insert(from, to);
      return;
    }
    if (spareRows.length < to - from) {
      spareRows = new int[Math.max(to - from, spareRows.length * 2)];
      spareRecords = new long[spareRows.length];
    }
    for (int run = from; run < to; run += FEW) {
      insert(run, Math.min(to, run + FEW));
    }
    for (int width = FEW; width < to - from; width *= 2) {
      for (int left = from; left + width < to; left += 2 * width) {
        merge(left, left + width, Math.min(to, left + 2 * width));
      }
    }
  }

  private void insert(int from, int to) {
    for (int i = from + 1; i < to; i++) {
      int row = rows[i];
      long record = records[i];
      int place = i;
      while (place > from && records[place - 1] > record) {
        rows[place] = rows[place - 1];
        records[place] = records[place - 1];
        place--;
      }
      rows[place] = row;
      records[place] = record;
    }
  }

  private void merge(int from, int middle, int to) {
    int length = middle - from;
    System.arraycopy(rows, from, spareRows, 0, length);
    System.arraycopy(records, from, spareRecords, 0, length);
    int left = 0;
    int right = middle;
    int place = from;
    while (left < length && right < to) {
      if (records[right] < spareRecords[left]) {
        rows[place] = rows[right];
        records[place++] = records[right++];
      } else {
        rows[place] = spareRows[left];
        records[place++] = spareRecords[left++];
      }
    }
    System.arraycopy(spareRows, left, rows, place, length - left);
    System.arraycopy(spareRecords, left, records, place, length - left);
  }
}
