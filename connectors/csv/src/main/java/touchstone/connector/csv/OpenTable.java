package touchstone.connector.csv;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import touchstone.connector.ConnectorException;
import touchstone.connector.ConnectorException.Kind;
import touchstone.connector.FieldMapping;
import touchstone.connector.RowProblem;
import touchstone.connector.model.CrmRecord;

/** One file, open for reading page by page from its start. Not thread-safe. */
final class OpenTable implements Closeable {

  /**
   * What one page brings.
   *
   * @param line the line up to which the file is read now
   * @param end whether nothing follows
   */
  record TablePage(List<CrmRecord> records, List<RowProblem> problems, long line, boolean end) {}

  private static final int ROWS_PER_PAGE = 2_000;

  private final CsvFile file;
  private final Dialect dialect;
  private final CsvLines lines;
  private final Optional<TableLayout> layout;
  private final Optional<RowReader> rows;
  private final SeenIds seen = new SeenIds();
  private long line;
  private int brokenLines;

  private OpenTable(CsvFile file, Dialect dialect, CsvSettings settings, FieldMapping mapping)
      throws IOException, ConnectorException {
    this.file = file;
    this.dialect = dialect;
    this.lines = new CsvLines(file, dialect);
    try {
      this.layout = readHeader(mapping);
    } catch (IOException | ConnectorException | RuntimeException e) {
      lines.close();
      throw e;
    }
    this.rows =
        layout.map(
            found ->
                new RowReader(file.type(), found, new Values(settings, dialect.decimalSign())));
  }

  /**
   * Opens a file and reads its header.
   *
   * @throws ConnectorException {@code CONFIGURATION} if the header cannot be used
   */
  static OpenTable open(CsvFile file, Dialect dialect, CsvSettings settings, FieldMapping mapping)
      throws IOException, ConnectorException {
    return new OpenTable(file, dialect, settings, mapping);
  }

  private Optional<TableLayout> readHeader(FieldMapping mapping)
      throws IOException, ConnectorException {
    Optional<Line> header = lines.next();
    if (header.isEmpty()) {
      return Optional.empty();
    }
    line = header.get().number();
    if (header.get() instanceof Line.Broken broken) {
      throw unusable("The header " + broken.reason() + ": correct it.");
    }
    List<String> names = Arrays.asList(((Line.Row) header.get()).values());
    if (names.size() >= RowLimits.MOST_COLUMNS) {
      throw unusable("The header has " + names.size() + " columns or more: too many to be one.");
    }
    TableLayout found = TableLayout.of(file.type(), file.name(), names, mapping);
    if (!found.tellsRowsApart()) {
      throw unusable(
          "No column tells the rows apart, like id or "
              + NaturalKey.of(file.type()).get(0).name()
              + ": is the header missing, or the separator another one? Correct the file, the"
              + " mapping or the setting \"Separator\".");
    }
    lines.width(found.width());
    return Optional.of(found);
  }

  private ConnectorException unusable(String what) {
    return new ConnectorException(Kind.CONFIGURATION, file.name() + " line " + line + ": " + what);
  }

  /** The columns' names; none if the file is empty. */
  List<String> columns() {
    return layout.map(TableLayout::columns).orElse(List.of());
  }

  CsvFile file() {
    return file;
  }

  /** The line up to which the file is read. */
  long line() {
    return line;
  }

  /** Passes over what an earlier connection has read, keeping the ids in mind. */
  void skipTo(long lastRead) throws IOException, ConnectorException {
    while (line < lastRead) {
      Optional<Line> next = lines.next();
      if (next.isEmpty()) {
        return;
      }
      line = next.get().number();
      if (next.get() instanceof Line.Row row) {
        if (row.valueCount() == row.values().length) {
          seen.add(rows.orElseThrow().idOf(row));
        }
      } else {
        countBroken();
      }
    }
  }

  /**
   * Reads the next page.
   *
   * @param first whether it is the file's first: then it tells what is wrong with the file itself
   */
  TablePage page(boolean first) throws IOException, ConnectorException {
    RowProblems problems = new RowProblems(file);
    if (first) {
      tellOfFile(problems);
    }
    List<CrmRecord> records = new ArrayList<>();
    int rowsRead = 0;
    long characters = 0;
    while (rowsRead < ROWS_PER_PAGE && characters < RowLimits.LARGEST_PAGE) {
      Optional<Line> next = lines.next();
      if (next.isEmpty()) {
        break;
      }
      line = next.get().number();
      problems.atLine(line);
      rowsRead++;
      if (next.get() instanceof Line.Row row) {
        characters += row.characters();
        record(row, problems).ifPresent(records::add);
      } else if (next.get() instanceof Line.Broken broken) {
        countBroken();
        problems.add(broken.kind(), "The line " + broken.reason() + ": correct it.");
      }
    }
    boolean end = lines.peek().isEmpty();
    if (first && end && rowsRead == 0 && layout.isPresent()) {
      problems.add(ProblemKind.NO_ROWS, "The file has a header but no rows: export it again.");
    }
    return new TablePage(records, problems.all(), line, end);
  }

  private void tellOfFile(RowProblems problems) {
    problems.atLine(Math.max(line, 1));
    if (layout.isEmpty()) {
      problems.add(
          ProblemKind.EMPTY_FILE,
          "The file is empty: it needs a header line with the columns' names.");
    }
    if (dialect.guessed()) {
      problems.add(
          ProblemKind.NOT_UTF_8,
          "The file is not UTF-8; it was read as "
              + dialect.encoding().label()
              + ": if letters look wrong, choose the setting \"Encoding\".");
    }
    layout
        .map(TableLayout::flaws)
        .orElse(List.of())
        .forEach(flaw -> problems.add(flaw.kind(), flaw.column(), flaw.message()));
  }

  private Optional<CrmRecord> record(Line.Row row, RowProblems problems) {
    int width = row.values().length;
    if (isBlank(row)) {
      return Optional.empty();
    }
    if (row.valueCount() != width) {
      problems.add(
          row.valueCount() < width ? ProblemKind.TOO_FEW_VALUES : ProblemKind.TOO_MANY_VALUES,
          "The line has "
              + row.valueCount()
              + " values where the header has "
              + width
              + ": put every value that holds a separator or a line break into quotes.");
      return Optional.empty();
    }
    RowReader reader = rows.orElseThrow();
    String id = reader.idOf(row);
    if (id.isEmpty()) {
      problems.add(
          ProblemKind.MISSING_ID, "The row has no id, so nothing can refer to it: add one.");
      return Optional.empty();
    }
    if (id.length() > RowLimits.LONGEST_ID || id.indexOf('\0') >= 0) {
      problems.add(
          ProblemKind.UNREADABLE_ID,
          "The id is longer than "
              + RowLimits.LONGEST_ID
              + " characters or holds zero bytes: correct it.");
      return Optional.empty();
    }
    problems.ofRecord(id);
    if (!seen.add(id)) {
      problems.add(ProblemKind.DUPLICATE_ID, duplicate());
      return Optional.empty();
    }
    return Optional.of(reader.read(row, id, problems));
  }

  private String duplicate() {
    return layout.orElseThrow().id().isPresent()
        ? "An earlier line of the file has the same id; the first one counts: give each row its"
            + " own."
        : "An earlier line has the same "
            + String.join(
                ", ", NaturalKey.of(file.type()).stream().map(field -> field.name()).toList())
            + "; the first one counts: add a column id to tell them apart.";
  }

  private static boolean isBlank(Line.Row row) {
    for (int i = 0; i < Math.min(row.valueCount(), row.values().length); i++) {
      if (!row.values()[i].isBlank()) {
        return false;
      }
    }
    return row.valueCount() <= row.values().length;
  }

  private void countBroken() throws ConnectorException {
    brokenLines++;
    if (brokenLines >= RowLimits.MOST_BROKEN_LINES) {
      throw unusable(
          "This is line number "
              + brokenLines
              + " of the file with a broken quote: check the setting \"Separator\", or export the"
              + " file again with quotes doubled inside values.");
    }
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
