package touchstone.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import touchstone.connector.RowProblem;
import touchstone.connector.model.RecordType;

/** Looks for rows of the mirror that look wrong. Changes nothing. Thread-safe. */
public final class QualityStore {

  private final Database database;

  public QualityStore(Database database) {
    this.database = database;
  }

  /**
   * Counts what looks wrong, rule by rule, with examples; rules that find nothing are left out.
   *
   * @param types only rows of these types
   * @param today judges what is in the future
   */
  public List<ProblemCount> problems(long connectionId, Set<RecordType> types, LocalDate today) {
    List<ProblemCount> problems = new ArrayList<>();
    for (QualityRule rule : QualityRule.all()) {
      if (types.contains(rule.type())) {
        long count = database.read(handle -> count(handle, connectionId, rule, today));
        if (count > 0) {
          problems.add(
              new ProblemCount(
                  rule.type().plural(),
                  rule.code(),
                  RowProblem.Severity.NOTED,
                  count,
                  database.read(handle -> examples(handle, connectionId, rule, today))));
        }
      }
    }
    return problems;
  }

  private static long count(Handle handle, long connectionId, QualityRule rule, LocalDate today) {
    return bound(handle, "SELECT COUNT(*)", "", connectionId, rule, today).mapTo(Long.class).one();
  }

  private static List<String> examples(
      Handle handle, long connectionId, QualityRule rule, LocalDate today) {
    return bound(
            handle,
            "SELECT t.source_id",
            " ORDER BY t.source_id FETCH FIRST " + ProblemCount.EXAMPLES + " ROWS ONLY",
            connectionId,
            rule,
            today)
        .map(
            (row, context) ->
                rule.type().plural() + " " + row.getString(1) + ": " + rule.sentence())
        .list();
  }

  private static Query bound(
      Handle handle,
      String select,
      String end,
      long connectionId,
      QualityRule rule,
      LocalDate today) {
    Query query =
        handle.createQuery(
            select
                + " FROM "
                + MirrorTable.of(rule.type()).name()
                + " t WHERE t.connection_id = :connection AND t.deleted = FALSE AND ("
                + rule.condition()
                + ")"
                + end);
    query.bind("connection", connectionId);
    if (rule.condition().contains(":farDay")) {
      query.bind("farDay", today.plusYears(10));
    }
    return query;
  }
}
