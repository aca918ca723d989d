package touchstone.value.fact;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import touchstone.work.Workers;

/** Makes of each table of facts another, several at once. */
final class FactTables {

  private FactTables() {}

  /** The tables of the same names in the same order. */
  static Map<String, GroupedRows> each(
      Map<String, GroupedRows> tables,
      BiFunction<String, GroupedRows, GroupedRows> function,
      Workers workers) {
    Map<String, GroupedRows> made = new LinkedHashMap<>(tables);
    List<Runnable> tasks = new ArrayList<>();
    tables.forEach(
        (name, rows) ->
            tasks.add(
                () -> {
                  GroupedRows now = function.apply(name, rows);
                  synchronized (made) {
                    made.put(name, now);
                  }
                }));
    workers.runAll(tasks);
    return made;
  }
}
