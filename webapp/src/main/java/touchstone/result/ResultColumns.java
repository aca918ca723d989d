package touchstone.result;

import java.util.List;
import java.util.function.Predicate;
import touchstone.snapshot.Columns;
import touchstone.snapshot.StoredColumns;
import touchstone.snapshot.Texts;
import touchstone.snapshot.UnreadableFileException;
import touchstone.work.Workers;

/**
 * The columns of one computation, whether they are in one file or in two: who reads does not know.
 * Implementations are thread-safe.
 */
interface ResultColumns {

  /**
   * What is told once, and what of an account hangs on all others, by its ordinal: sides, what was
   * fitted to all.
   */
  StoredColumns common();

  /** Where that is which belongs to one account alone. */
  AccountRow row(int account);

  /** An indicator of an account. */
  IndicatorCell indicator(int indicator, int account) throws UnreadableFileException;

  /** The number of accounts. */
  int accounts();

  /** Texts of which each account has its own, by ordinal. */
  Texts texts(String name, Workers workers) throws UnreadableFileException;

  /**
   * Reads whole columns and keeps them while there is memory, for who will read much of them.
   *
   * @param wanted which, by name
   * @return what was read; as long as somebody holds it, it is kept
   */
  List<Columns> keep(Predicate<String> wanted, Workers workers) throws UnreadableFileException;

  /** Whether they can still be read. */
  boolean isOpen();
}
