package touchstone.connector.csv;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * The lines of one file, in order. A line that breaks the rules of CSV does not end the reading: it
 * is told, and reading goes on with the line behind the one on which it starts.
 */
final class CsvLines implements Closeable {

  private final CsvFile file;
  private final Dialect dialect;
  private CsvReader<Line> reader;
  private CloseableIterator<Line> lines;
  private RowCollector collector;
  private long linesBefore;
  private int width = -1;
  private Optional<Line> ahead = Optional.empty();

  CsvLines(CsvFile file, Dialect dialect) throws IOException {
    this.file = file;
    this.dialect = dialect;
    openBehind(dialect.preambleLines());
  }

  private void openBehind(long lineCount) throws IOException {
    linesBefore = lineCount;
    collector = new RowCollector();
    collector.width(width);
    Reader text = dialect.encoding().open(file.path());
    try {
      reader =
          CsvReader.builder()
              .fieldSeparator(dialect.separator())
              .maxBufferSize(RowLimits.LONGEST_VALUE)
              .allowUnclosedQuote(false)
              // The width is the header's and is judged line by line.
              .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
              .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
              .build(collector, LineSkippingReader.after(lineCount, text));
      lines = reader.iterator();
    } catch (IOException | RuntimeException e) {
      text.close();
      throw e;
    }
  }

  /** From now on, lines have this many values. */
  void width(int columns) {
    width = columns;
    collector.width(columns);
  }

  /** The next line without taking it; empty at the end of the file. */
  Optional<Line> peek() throws IOException {
    if (ahead.isEmpty()) {
      ahead = fetch();
    }
    return ahead;
  }

  /** Takes the next line; empty at the end of the file. */
  Optional<Line> next() throws IOException {
    Optional<Line> line = peek();
    ahead = Optional.empty();
    return line;
  }

  private Optional<Line> fetch() throws IOException {
    try {
      return lines.hasNext() ? Optional.of(numbered(lines.next())) : Optional.empty();
    } catch (CsvParseException e) {
      long number = linesBefore + collector.begun();
      reader.close();
      openBehind(number);
      return Optional.of(
          new Line.Broken(
              number,
              ProblemKind.BROKEN_QUOTE,
              "has a quote that is not closed, or one inside a value that is not doubled"));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private Line numbered(Line line) {
    if (linesBefore == 0) {
      return line;
    }
    if (line instanceof Line.Row row) {
      return new Line.Row(
          linesBefore + row.number(), row.values(), row.valueCount(), row.characters());
    }
    Line.Broken broken = (Line.Broken) line;
    return new Line.Broken(linesBefore + broken.number(), broken.kind(), broken.reason());
  }

  /** The number of the line on which the parser stands. */
  long position() {
    return linesBefore + collector.begun();
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
