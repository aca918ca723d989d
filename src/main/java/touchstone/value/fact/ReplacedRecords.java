package touchstone.value.fact;

import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;

/**
 * The records whose former rows do not count any more, by the tables that may hold rows of them: so
 * that none is looked for where it cannot be. Thread-safe as long as the sets do not grow.
 */
public final class ReplacedRecords {

  private final Map<String, List<RecordSet>> byTable;
  private final List<RecordSet> others;

  private ReplacedRecords(Map<String, List<RecordSet>> byTable, List<RecordSet> others) {
    this.byTable = byTable;
    this.others = others;
  }

  /** Records of which it is not known where their rows may be. */
  public static ReplacedRecords anywhere(RecordSet records) {
    return new ReplacedRecords(Map.of(), List.of(records));
  }

  /**
   * @param byTable sets of different records for each table that holds any rows of records
   */
  public static ReplacedRecords of(Map<String, List<RecordSet>> byTable) {
    return new ReplacedRecords(Map.copyOf(byTable), List.of());
  }

  /**
   * The sets of those that may have rows in a table.
   *
   * @throws IllegalArgumentException if that was not told
   */
  List<RecordSet> in(String table) {
    List<RecordSet> records = byTable.getOrDefault(table, others);
    if (records.isEmpty()) {
      throw new IllegalArgumentException("Nobody told which records \"" + table + "\" holds.");
    }
    return records;
  }

  /** How many may have rows in a table. */
  int size(String table) {
    return in(table).stream().mapToInt(RecordSet::size).sum();
  }

  /** Visits those that may have rows in a table. */
  void forEach(String table, LongConsumer visitor) {
    in(table).forEach(records -> records.forEach(visitor));
  }
}
