package touchstone.connector.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import touchstone.connector.RowProblem;

/** Collects what is wrong with the lines of one file. Not thread-safe. */
final class RowProblems {

  private static final int LONGEST_QUOTE = 40;

  private final CsvFile file;
  private final List<RowProblem> problems = new ArrayList<>();
  private String place = "";
  private Optional<String> id = Optional.empty();

  RowProblems(CsvFile file) {
    this.file = file;
  }

  /** What follows is about this line. */
  void atLine(long number) {
    place = file.name() + " line " + number;
    id = Optional.empty();
  }

  /** What follows is about the record of that id, in the line set before. */
  void ofRecord(String recordId) {
    id = recordId.isBlank() ? Optional.empty() : Optional.of(recordId);
  }

  void valueUnknown(String column, String text, Reading.Unreadable<?> unreadable) {
    String held = text.isEmpty() ? "a value" : "\"" + quotable(text) + "\"";
    add(
        unreadable.kind(),
        Optional.of(column),
        "The column \"" + column + "\" holds " + held + ", " + unreadable.reason() + ".");
  }

  void add(ProblemKind kind, String message) {
    add(kind, Optional.empty(), message);
  }

  void add(ProblemKind kind, Optional<String> column, String message) {
    problems.add(
        new RowProblem(file.type(), place, id, column, kind.code(), message, kind.severity()));
  }

  /** As much of a text as fits into a sentence, without signs that cannot be printed. */
  private static String quotable(String text) {
    String shown = text.length() > LONGEST_QUOTE ? text.substring(0, LONGEST_QUOTE) + "…" : text;
    return shown.replaceAll("\\p{Cntrl}", " ");
  }

  List<RowProblem> all() {
    return problems;
  }
}
