package touchstone.result;

import touchstone.snapshot.StoredColumns;
import touchstone.snapshot.UnreadableFileException;

/** Looks for a number in a column of ascending numbers. */
final class OrdinalSearch {

  private OrdinalSearch() {}

  /** Its place; negative if it is not there. */
  static int find(StoredColumns columns, String name, int wanted) throws UnreadableFileException {
    int from = 0;
    int to = columns.size(name);
    while (from < to) {
      int middle = (from + to) >>> 1;
      int number = columns.intAt(name, middle);
      if (number == wanted) {
        return middle;
      }
      if (number < wanted) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return -1;
  }
}
