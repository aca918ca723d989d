package touchstone.result;

import java.util.List;
import java.util.function.Predicate;
import touchstone.snapshot.Columns;
import touchstone.snapshot.StoredColumns;
import touchstone.snapshot.Texts;
import touchstone.snapshot.UnreadableFileException;
import touchstone.work.Workers;

/** All columns of a computation in one file. Thread-safe. */
final class WholeColumns implements ResultColumns {

  private final StoredColumns file;
  private final int accounts;

  WholeColumns(StoredColumns file) throws UnreadableFileException {
    this.file = file;
    accounts = file.size(ResultAccounts.ID);
  }

  @Override
  public StoredColumns common() {
    return file;
  }

  @Override
  public AccountRow row(int account) {
    return new AccountRow(file, account);
  }

  @Override
  public IndicatorCell indicator(int indicator, int account) throws UnreadableFileException {
    return IndicatorColumns.ofAll(indicator, account, file);
  }

  @Override
  public int accounts() {
    return accounts;
  }

  @Override
  public Texts texts(String name, Workers workers) throws UnreadableFileException {
    return file.keep(name::equals, workers).texts(name);
  }

  @Override
  public List<Columns> keep(Predicate<String> wanted, Workers workers)
      throws UnreadableFileException {
    return List.of(file.keep(wanted, workers));
  }

  @Override
  public boolean isOpen() {
    return file.isOpen();
  }
}
