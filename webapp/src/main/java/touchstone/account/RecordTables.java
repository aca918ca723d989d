package touchstone.account;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import touchstone.connector.model.RecordType;
import touchstone.value.fact.RecordSet;
import touchstone.value.fact.ReplacedRecords;

/** In which tables of facts the rows of records of a type are, so that they are found again. */
final class RecordTables {

  /** The types whose records have rows in each table of {@code AccountFacts}, or owners. */
  private static final Map<String, List<RecordType>> TYPES =
      Map.ofEntries(
          Map.entry("deals", List.of(RecordType.DEAL)),
          Map.entry("revenueEntries", List.of(RecordType.REVENUE_ENTRY)),
          Map.entry("supportCases", List.of(RecordType.SUPPORT_CASE)),
          Map.entry("activities", List.of(RecordType.ACTIVITY)),
          Map.entry("leads", List.of(RecordType.LEAD)),
          Map.entry("touches", List.of(RecordType.CONTACT, RecordType.CAMPAIGN_MEMBER)),
          Map.entry("campaigns", List.of(RecordType.CAMPAIGN)),
          Map.entry("surveys", List.of(RecordType.SURVEY)),
          // Number fields of accounts may be mapped as outcomes.
          Map.entry("outcomes", List.of(RecordType.OUTCOME, RecordType.ACCOUNT)),
          Map.entry("signals", List.of(RecordType.SIGNAL)),
          Map.entry(Owners.table(RecordType.CONTACT), List.of(RecordType.CONTACT)),
          Map.entry(Owners.table(RecordType.LEAD), List.of(RecordType.LEAD)));

  private RecordTables() {}

  /** Replaced records of each type, by the tables that may hold rows of them. */
  static ReplacedRecords replaced(Map<RecordType, RecordSet> records) {
    Map<String, List<RecordSet>> byTable = new LinkedHashMap<>();
    TYPES.forEach(
        (table, types) -> {
          List<RecordSet> sets = new ArrayList<>();
          types.forEach(type -> sets.add(records.get(type)));
          byTable.put(table, sets);
        });
    return ReplacedRecords.of(byTable);
  }
}
