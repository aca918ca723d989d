package touchstone.result;

import java.util.Optional;
import touchstone.snapshot.StoredColumns;
import touchstone.snapshot.UnreadableFileException;

/**
 * Where that is which belongs to one account alone.
 *
 * @param columns the file it is in
 * @param row its place in columns of that file
 */
record AccountRow(StoredColumns columns, int row) {

  boolean has(String name) {
    return columns.has(name);
  }

  int intAt(String name) throws UnreadableFileException {
    return columns.intAt(name, row);
  }

  /** A number of a {@link CountColumn}. */
  int countAt(String name) throws UnreadableFileException {
    return CountColumn.at(name, row, columns);
  }

  double doubleAt(String name) throws UnreadableFileException {
    return columns.doubleAt(name, row);
  }

  String textAt(String name) throws UnreadableFileException {
    return columns.textAt(name, row);
  }

  /** A text unless it is {@link ResultAccounts#ABSENT}. */
  Optional<String> presentTextAt(String name) throws UnreadableFileException {
    return Optional.of(textAt(name)).filter(text -> !text.equals(ResultAccounts.ABSENT));
  }
}
