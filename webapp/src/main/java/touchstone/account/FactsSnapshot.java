package touchstone.account;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import touchstone.connector.model.RecordType;
import touchstone.icp.AttributeTable;
import touchstone.icp.cleaning.CleanedAttributes;
import touchstone.snapshot.Columns;
import touchstone.snapshot.Texts;
import touchstone.snapshot.UnreadableFileException;
import touchstone.store.AttributeMapping;
import touchstone.store.Organisation;
import touchstone.value.fact.FactParts;

/**
 * All facts of a connection as of a day, with what it takes to bring them up to date later by what
 * changed.
 *
 * @param day the day in the organisation's time zone
 * @param nextRate the first day after it on which an exchange rate begins; {@link LocalDate#MAX} if
 *     none is known
 * @param accounts the accounts, by ordinal
 * @param merges which account was merged into which
 * @param parts their facts, and whose contacts, leads and deals are
 * @param attributes their definition attributes as read
 * @param noted what looked wrong
 * @param hanging on which records others hang
 * @param waiting which records must be read again on some day
 */
record FactsSnapshot(
    LocalDate day,
    LocalDate nextRate,
    AccountDirectory accounts,
    Map<String, String> merges,
    FactParts parts,
    AttributeTable attributes,
    Noted noted,
    Hanging hanging,
    Waiting waiting) {

  /** Changes when columns, or what they mean, change: older files are made anew then. */
  private static final String MEANING = "facts 1";

  private static final String KEY = "key";

  /** What the core takes. */
  ReadFacts facts(Organisation organisation, ValueRules rules) {
    return new ReadFacts(
        organisation,
        rules,
        accounts,
        parts.facts(),
        CleanedAttributes.of(attributes),
        records(RecordType.DEAL, "deals"),
        records(RecordType.SUPPORT_CASE, "supportCases"),
        noted.counts());
  }

  /** The number of records of a type: each is a fact or left out. */
  private long records(RecordType type, String table) {
    int[] starts = parts.tables().get(table).starts();
    return starts[starts.length - 1] + noted.leftOut(type);
  }

  /** How many rows of facts there are. */
  long rows() {
    return parts.tables().values().stream()
        .mapToLong(rows -> rows.starts()[rows.starts().length - 1])
        .sum();
  }

  /** What files of this kind hold, for {@link touchstone.snapshot.SnapshotFolder}. */
  static String schema() {
    return MEANING;
  }

  Columns write(String key) {
    Columns columns = new Columns();
    columns.put(KEY, List.of(key, day.toString(), nextRate.toString()));
    accounts.write(columns);
    columns.put("merge.from", List.copyOf(merges.keySet()));
    columns.put("merge.into", List.copyOf(merges.values()));
    FactsColumns.write(parts, columns);
    AttributeColumns.write(attributes, columns);
    noted.write(columns);
    hanging.write(columns);
    waiting.write(columns);
    return columns;
  }

  /**
   * Restores a snapshot.
   *
   * @param key as it was written; made with another one it cannot be used
   */
  static FactsSnapshot read(Columns columns, String key, List<AttributeMapping> mappings)
      throws UnreadableFileException {
    Texts head = columns.texts(KEY);
    if (!head.get(0).equals(key)) {
      throw new UnreadableFileException("it was made with other settings");
    }
    Map<String, String> merges = new LinkedHashMap<>();
    Texts from = columns.texts("merge.from");
    Texts into = columns.texts("merge.into");
    for (int i = 0; i < from.size(); i++) {
      merges.put(from.get(i), into.get(i));
    }
    AccountDirectory accounts = AccountDirectory.read(columns);
    return new FactsSnapshot(
        LocalDate.parse(head.get(1)),
        LocalDate.parse(head.get(2)),
        accounts,
        merges,
        FactsColumns.read(columns),
        AttributeColumns.read(columns, accounts.size(), mappings),
        Noted.read(columns),
        Hanging.read(columns),
        Waiting.read(columns));
  }
}
