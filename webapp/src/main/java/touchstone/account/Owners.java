package touchstone.account;

import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalInt;
import touchstone.connector.model.RecordType;
import touchstone.value.fact.FactParts;
import touchstone.value.fact.GroupedRows;
import touchstone.value.fact.RecordOwners;
import touchstone.value.fact.RecordSet;

/**
 * Whose contacts, leads and deals are, for records that name only those. Looked up only where a
 * record needs it, so the tables are made at the first question. Not thread-safe.
 */
final class Owners {

  private static final String TABLE = "owners.";

  private static final RecordType[] KINDS = {RecordType.CONTACT, RecordType.LEAD, RecordType.DEAL};

  /** Owners of one kind: those before, and those told since. */
  private static final class Kind {
    private final RecordOwners.Builder told;
    private final GroupedRows former;
    private OrdinalMap map;
    private int seen;

    Kind(int accounts, GroupedRows former) {
      this.told = new RecordOwners.Builder(accounts);
      this.former = former;
    }
  }

  private final Map<RecordType, Kind> kinds = new EnumMap<>(RecordType.class);
  private final int[] now;
  private final RecordSet replaced;

  /** Nothing is known yet. */
  Owners(int accounts) {
    this(accounts, Map.of(), new int[0], new RecordSet());
  }

  private Owners(int accounts, Map<RecordType, GroupedRows> former, int[] now, RecordSet replaced) {
    this.now = now;
    this.replaced = replaced;
    for (RecordType type : KINDS) {
      kinds.put(type, new Kind(accounts, former.get(type)));
    }
  }

  /**
   * Those of a snapshot are known, but for records that were replaced.
   *
   * @param now for each account of the snapshot its ordinal of now, or -1
   */
  static Owners after(FactParts snapshot, int accounts, int[] now, RecordSet replaced) {
    Map<RecordType, GroupedRows> former = new EnumMap<>(RecordType.class);
    for (RecordType type : KINDS) {
      former.put(type, table(snapshot, type));
    }
    return new Owners(accounts, former, now, replaced);
  }

  private static GroupedRows table(FactParts parts, RecordType type) {
    return parts.tables().get(TABLE + type.plural());
  }

  void remember(RecordType type, long record, int account) {
    kinds.get(type).told.add(record, account);
  }

  OptionalInt find(RecordType type, long record) {
    Kind kind = kinds.get(type);
    if (kind.map == null) {
      kind.map = new OrdinalMap(kind.told.size());
      if (kind.former != null) {
        RecordOwners.visit(
            kind.former,
            (owned, account) -> {
              if (now[account] >= 0 && !replaced.contains(owned)) {
                kind.map.put(owned, now[account]);
              }
            });
      }
    }
    if (kind.seen < kind.told.size()) {
      kind.told.visit(kind.seen, kind.map::put);
      kind.seen = kind.told.size();
    }
    return kind.map.find(record);
  }

  /** The facts with the owners that were told beside them. */
  FactParts addTo(FactParts parts) {
    FactParts all = parts;
    for (RecordType type : KINDS) {
      all = all.with(TABLE + type.plural(), kinds.get(type).told.build());
    }
    return all;
  }

  /** The owner in a snapshot of each record that is asked for. */
  static OrdinalMap among(FactParts snapshot, RecordType type, RecordSet wanted) {
    OrdinalMap found = new OrdinalMap(wanted.size());
    RecordOwners.visit(
        table(snapshot, type),
        (record, account) -> {
          if (wanted.contains(record)) {
            found.put(record, account);
          }
        });
    return found;
  }
}
