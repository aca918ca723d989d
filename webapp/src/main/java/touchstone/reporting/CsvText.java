package touchstone.reporting;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import jakarta.json.JsonObject;
import java.io.StringWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/**
 * A CSV document (RFC 4180, UTF-8, lines end in CR LF) that a spreadsheet can open without running
 * anything: a text that begins like a formula gets an apostrophe in front. Not thread-safe.
 *
 * @see <a href="https://owasp.org/www-community/attacks/CSV_Injection">OWASP, CSV injection</a>
 */
public final class CsvText {

  private static final String FORMULA_STARTS = "=+-@\t\r\n";

  private final Writer out;
  private final CsvWriter writer;
  private final List<String> cells = new ArrayList<>();

  /** A document with these columns, kept in memory. */
  public CsvText(List<String> columns) {
    this(new StringWriter(), columns);
  }

  /** A document with these columns, written as it grows. The caller closes the writer. */
  public CsvText(Writer out, List<String> columns) {
    this.out = out;
    this.writer = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).bufferSize(0).build(out);
    writer.writeRecord(columns);
  }

  /** Adds a text cell, whoever wrote it. */
  public CsvText text(String value) {
    boolean formula = !value.isEmpty() && FORMULA_STARTS.indexOf(value.charAt(0)) >= 0;
    cells.add(formula ? "'" + value : value);
    return this;
  }

  /** Adds a number cell. */
  public CsvText number(Object value) {
    cells.add(value.toString());
    return this;
  }

  /** Adds the value of a known number; an unknown one is an empty cell. */
  public CsvText known(JsonObject known) {
    return member(known, "value");
  }

  /** Adds a number of an object; an absent one is an empty cell. */
  public CsvText member(JsonObject object, String name) {
    cells.add(object.containsKey(name) ? object.getJsonNumber(name).toString() : "");
    return this;
  }

  /** Ends the line. */
  public CsvText end() {
    writer.writeRecord(cells);
    cells.clear();
    return this;
  }

  /** The document so far, if it is kept in memory. */
  @Override
  public String toString() {
    return out.toString();
  }
}
