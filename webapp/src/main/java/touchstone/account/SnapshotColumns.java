package touchstone.account;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import touchstone.snapshot.Columns;
import touchstone.snapshot.Texts;
import touchstone.snapshot.UnreadableFileException;
import touchstone.store.AttributeMapping;
import touchstone.value.fact.AccountPatch;
import touchstone.value.fact.OverlaidFacts;

/** A snapshot as columns of files: one of the base, and one of all that is not as in the base. */
final class SnapshotColumns {

  /** Change when columns, or what they mean, change: older files are made anew then. */
  static final String BASE = "facts 3";

  static final String CHANGED = "changed facts 3";

  private static final String KEY = "key";
  private static final String READ = "patch.read";
  private static final String TOUCHED = "patch.touched";

  private SnapshotColumns() {}

  /**
   * The file of a snapshot that is nothing but a base.
   *
   * @param key all that decides how records become facts, but the records
   */
  static Columns base(FactsSnapshot snapshot, String key) {
    Columns columns = new Columns();
    head(snapshot, List.of(key), columns);
    snapshot.accounts().writeBase(columns);
    FactsColumns.write(snapshot.facts().base(), columns);
    AttributeColumns.write(snapshot.attributes().base(), columns);
    return columns;
  }

  /**
   * The file of all that is not as in the base.
   *
   * @param base the name of the base's file
   */
  static Columns changed(FactsSnapshot snapshot, String key, String base) {
    Columns columns = new Columns();
    head(snapshot, List.of(key, base), columns);
    AccountPatch accounts = snapshot.accounts().patch();
    OverlaidFacts facts = snapshot.facts();
    PatchColumns.write(accounts, facts.base().accounts(), columns);
    columns.put(READ, accounts.changed()).put(TOUCHED, facts.patch().changed());
    columns.put("loose", List.copyOf(facts.loose()));
    snapshot.accounts().writeChanged(columns);
    FactsColumns.write(facts.changed(), columns);
    AttributeColumns.write(snapshot.attributes().changed(), columns);
    return columns;
  }

  private static void head(FactsSnapshot snapshot, List<String> key, Columns columns) {
    columns.put(KEY, key);
    columns.put("days", List.of(snapshot.day().toString(), snapshot.nextRate().toString()));
    columns.put("merge.from", List.copyOf(snapshot.merges().keySet()));
    columns.put("merge.into", List.copyOf(snapshot.merges().values()));
    snapshot.noted().write(columns);
    snapshot.hanging().write(columns);
    snapshot.waiting().write(columns);
  }

  /**
   * Restores a base.
   *
   * @param key as it was written; made with another one it cannot be used
   */
  static FactsSnapshot read(Columns columns, String key, List<AttributeMapping> mappings)
      throws UnreadableFileException {
    check(columns, List.of(key));
    AccountDirectory accounts = AccountDirectory.read(columns);
    return snapshot(
        columns,
        accounts,
        OverlaidFacts.of(FactsColumns.read(columns)),
        OverlaidAttributes.of(AttributeColumns.read(columns, accounts.size(), mappings)),
        Hanging.read(columns));
  }

  /** Restores what is not as in a base. */
  static FactsSnapshot readChanged(
      FactsSnapshot base,
      Columns columns,
      String key,
      String baseName,
      List<AttributeMapping> mappings)
      throws UnreadableFileException {
    check(columns, List.of(key, baseName));
    int[] before = PatchColumns.read(columns, base.accounts().size());
    AccountPatch read = new AccountPatch(before, columns.ints(READ));
    AccountPatch touched = new AccountPatch(before, columns.ints(TOUCHED));
    return snapshot(
        columns,
        base.accounts().readChanged(read, columns),
        OverlaidFacts.of(
            base.facts().base(),
            touched,
            FactsColumns.read(columns),
            Set.copyOf(columns.texts("loose").list())),
        new OverlaidAttributes(
            base.attributes().base(),
            read,
            AttributeColumns.read(columns, read.changed().length, mappings)),
        base.hanging().readChanged(columns));
  }

  private static void check(Columns columns, List<String> key) throws UnreadableFileException {
    if (!columns.texts(KEY).list().equals(key)) {
      throw new UnreadableFileException("it was made with other settings");
    }
  }

  private static FactsSnapshot snapshot(
      Columns columns,
      AccountDirectory accounts,
      OverlaidFacts facts,
      OverlaidAttributes attributes,
      Hanging hanging)
      throws UnreadableFileException {
    Texts days = columns.texts("days");
    Map<String, String> merges = new LinkedHashMap<>();
    Texts from = columns.texts("merge.from");
    Texts into = columns.texts("merge.into");
    for (int i = 0; i < from.size(); i++) {
      merges.put(from.get(i), into.get(i));
    }
    return new FactsSnapshot(
        LocalDate.parse(days.get(0)),
        LocalDate.parse(days.get(1)),
        accounts,
        merges,
        facts,
        attributes,
        Noted.read(columns),
        hanging,
        Waiting.read(columns));
  }
}
