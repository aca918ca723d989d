package touchstone.account;

import java.util.List;
import java.util.Optional;
import touchstone.connector.RowProblem;
import touchstone.connector.model.CrmRecord;
import touchstone.connector.model.Field;
import touchstone.store.ProblemCount;
import touchstone.store.ProblemTally;

/** What looks wrong in mirrored records, counted. Not thread-safe. */
final class Noted {

  private final ProblemTally tally = new ProblemTally();

  /** The value of a field counts as unknown. */
  void unknownValue(CrmRecord record, Field<?> field, String code, String sentence) {
    add(record, Optional.of(field.name()), code, sentence, RowProblem.Severity.VALUE_UNKNOWN);
  }

  /** The value of an attribute counts as unknown. */
  void unknownAttribute(CrmRecord record, String attribute, String code, String sentence) {
    add(record, Optional.of(attribute), code, sentence, RowProblem.Severity.VALUE_UNKNOWN);
  }

  /** The record is not counted. */
  void leftOut(CrmRecord record, String code, String sentence) {
    add(record, Optional.empty(), code, sentence, RowProblem.Severity.ROW_LEFT_OUT);
  }

  /** The record is counted and worth a look. */
  void look(CrmRecord record, String code, String sentence) {
    add(record, Optional.empty(), code, sentence, RowProblem.Severity.NOTED);
  }

  private void add(
      CrmRecord record,
      Optional<String> field,
      String code,
      String sentence,
      RowProblem.Severity severity) {
    tally.add(
        new RowProblem(
            record.type(),
            record.type().plural() + " " + record.id(),
            Optional.of(record.id()),
            field,
            code,
            sentence,
            severity));
  }

  /** What was counted. */
  List<ProblemCount> counts() {
    return tally.counts();
  }
}
