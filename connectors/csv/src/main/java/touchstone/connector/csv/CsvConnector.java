package touchstone.connector.csv;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import touchstone.connector.ApiUsage;
import touchstone.connector.Connector;
import touchstone.connector.ConnectorException;
import touchstone.connector.ConnectorException.Kind;
import touchstone.connector.Cursor;
import touchstone.connector.FieldMapping;
import touchstone.connector.Page;
import touchstone.connector.RecordDescription;
import touchstone.connector.RecordDescription.SourceField;
import touchstone.connector.csv.OpenTable.TablePage;
import touchstone.connector.model.RecordType;

/**
 * Reads a directory of CSV files. A file whose size or time has changed is read again from its
 * start, so that a change of one row brings its whole file. Not thread-safe.
 */
final class CsvConnector implements Connector {

  /** What can go wrong while a file is read. */
  private interface FileReading<T> {
    T run() throws IOException, ConnectorException;
  }

  private final CsvSettings settings;
  private final FieldMapping mapping;
  private final CsvDirectory directory;
  private final Map<RecordType, OpenTable> open = new EnumMap<>(RecordType.class);
  private final Map<CsvFile, Dialect> dialects = new HashMap<>();

  CsvConnector(CsvSettings settings, FieldMapping mapping) {
    this.settings = settings;
    this.mapping = mapping;
    this.directory = new CsvDirectory(settings.directory());
  }

  /** Finds the files and reads the header of each. */
  @Override
  public void check() throws ConnectorException {
    for (RecordType type : RecordType.values()) {
      for (CsvFile file : files(type)) {
        columns(file);
      }
    }
  }

  private List<CsvFile> files(RecordType type) throws ConnectorException {
    List<CsvFile> files = directory.files(type);
    if (type == RecordType.ACCOUNT && files.isEmpty()) {
      throw new ConnectorException(
          Kind.CONFIGURATION,
          "The setting \""
              + CsvSettings.DIRECTORY_LABEL
              + "\" names a directory without "
              + String.join(" or ", FileNames.of(type))
              + ": put the file there or choose another directory.");
    }
    return files;
  }

  @Override
  public RecordDescription describe(RecordType type) throws ConnectorException {
    List<CsvFile> files = files(type);
    if (files.isEmpty()) {
      return new RecordDescription(type, FileNames.of(type).get(0), false, List.of());
    }
    Map<String, SourceField> fields = new LinkedHashMap<>();
    List<String> names = new ArrayList<>();
    for (CsvFile file : files) {
      names.add(file.name());
      for (String column : columns(file)) {
        if (!column.isEmpty()) {
          fields.putIfAbsent(
              column.toLowerCase(Locale.ROOT), new SourceField(column, column, "text", false, 0));
        }
      }
    }
    return new RecordDescription(
        type, String.join(", ", names), true, List.copyOf(fields.values()));
  }

  private List<String> columns(CsvFile file) throws ConnectorException {
    return reading(
        file,
        () -> {
          try (OpenTable table = openTable(file)) {
            return table.columns();
          }
        });
  }

  private OpenTable openTable(CsvFile file) throws IOException, ConnectorException {
    Dialect dialect = dialects.get(file);
    if (dialect == null) {
      dialect = Dialect.of(file, settings);
      dialects.put(file, dialect);
    }
    return OpenTable.open(file, dialect, settings, mapping);
  }

  @Override
  public Page read(RecordType type, Optional<Cursor> from) throws ConnectorException {
    ReadPosition position = from.isPresent() ? ReadPosition.of(from.get()) : ReadPosition.START;
    List<CsvFile> unfinished =
        files(type).stream().filter(file -> !position.hasFinished(file)).toList();
    if (unfinished.isEmpty()) {
      return Page.empty(position.cursor());
    }
    CsvFile file =
        unfinished.stream()
            .filter(candidate -> position.lineIn(candidate) > 0)
            .findFirst()
            .orElse(unfinished.get(0));
    return reading(file, () -> readPage(position, file, unfinished.size() > 1));
  }

  private Page readPage(ReadPosition position, CsvFile file, boolean othersFollow)
      throws IOException, ConnectorException {
    long line = position.lineIn(file);
    OpenTable table = tableAt(file, line);
    TablePage page = table.page(line == 0);
    ReadPosition next = page.end() ? position.behind(file) : position.at(file, page.line());
    if (page.end()) {
      forget(file.type());
    }
    return new Page(
        page.records(),
        page.problems(),
        next.cursor(),
        !page.end() || othersFollow,
        OptionalLong.empty());
  }

  /** The table open from the page before, or one opened now and read up to the line. */
  private OpenTable tableAt(CsvFile file, long line) throws IOException, ConnectorException {
    OpenTable kept = open.get(file.type());
    if (kept != null && line > 0 && kept.file().equals(file) && kept.line() == line) {
      return kept;
    }
    forget(file.type());
    OpenTable table = openTable(file);
    open.put(file.type(), table);
    table.skipTo(line);
    return table;
  }

  private void forget(RecordType type) throws IOException {
    OpenTable table = open.remove(type);
    if (table != null) {
      table.close();
    }
  }

  private <T> T reading(CsvFile file, FileReading<T> reading) throws ConnectorException {
    try {
      return reading.run();
    } catch (CharacterCodingException e) {
      drop(file.type());
      throw new ConnectorException(
          Kind.CONFIGURATION,
          "The file "
              + file.name()
              + " is not written in the encoding that was set: choose the setting \"Encoding\".",
          e);
    } catch (IOException e) {
      drop(file.type());
      throw new ConnectorException(
          Kind.TEMPORARY,
          "The file "
              + file.name()
              + " could not be read to its end: try again, and check the server's disk.",
          e);
    } catch (ConnectorException e) {
      drop(file.type());
      throw e;
    }
  }

  /** Closes without a word: the failure that led here is the one to tell. */
  private void drop(RecordType type) {
    try {
      forget(type);
    } catch (IOException e) {
      // The file is read-only: nothing is lost by not closing it properly.
    }
  }

  @Override
  public ApiUsage apiUsage() {
    return ApiUsage.NONE;
  }

  @Override
  public void close() {
    List.copyOf(open.keySet()).forEach(this::drop);
  }
}
