package touchstone.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import touchstone.connector.RowProblem;

/** The problems of a run, counted by step, code and severity. */
final class RunProblems {

  private RunProblems() {}

  static void add(Handle handle, long runId, List<ProblemCount> problems) {
    for (ProblemCount problem : problems) {
      Optional<ProblemCount> before =
          of(handle, runId).stream().filter(known -> sameKind(known, problem)).findFirst();
      if (before.isPresent()) {
        update(handle, runId, together(before.get(), problem));
      } else {
        insert(handle, runId, problem);
      }
    }
  }

  private static boolean sameKind(ProblemCount one, ProblemCount other) {
    return one.step().equals(other.step())
        && one.code().equals(other.code())
        && one.severity() == other.severity();
  }

  private static ProblemCount together(ProblemCount before, ProblemCount more) {
    List<String> examples = new ArrayList<>(before.examples());
    more.examples().stream()
        .filter(example -> !examples.contains(example))
        .limit(ProblemCount.EXAMPLES - examples.size())
        .toList()
        .forEach(examples::add);
    return new ProblemCount(
        before.step(), before.code(), before.severity(), before.count() + more.count(), examples);
  }

  private static void insert(Handle handle, long runId, ProblemCount problem) {
    handle.execute(
        "INSERT INTO run_problem (row_count, examples, run_id, step, code, severity)"
            + " VALUES (?, ?, ?, ?, ?, ?)",
        problem.count(),
        JsonText.of(problem.examples()),
        runId,
        problem.step(),
        problem.code(),
        problem.severity().name());
  }

  private static void update(Handle handle, long runId, ProblemCount problem) {
    handle.execute(
        "UPDATE run_problem SET row_count = ?, examples = ?"
            + " WHERE run_id = ? AND step = ? AND code = ? AND severity = ?",
        problem.count(),
        JsonText.of(problem.examples()),
        runId,
        problem.step(),
        problem.code(),
        problem.severity().name());
  }

  static List<ProblemCount> of(Handle handle, long runId) {
    return handle
        .createQuery(
            "SELECT step, code, severity, row_count, examples FROM run_problem"
                + " WHERE run_id = :run ORDER BY row_count DESC, step, code")
        .bind("run", runId)
        .map(
            (row, context) ->
                new ProblemCount(
                    row.getString(1),
                    row.getString(2),
                    RowProblem.Severity.valueOf(row.getString(3)),
                    row.getLong(4),
                    JsonText.toList(row.getString(5))))
        .list();
  }
}
