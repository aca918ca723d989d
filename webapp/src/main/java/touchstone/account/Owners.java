package touchstone.account;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import touchstone.connector.model.RecordType;
import touchstone.value.fact.FactParts;
import touchstone.value.fact.OverlaidFacts;
import touchstone.value.fact.RecordOwners;
import touchstone.value.fact.RecordSet;
import touchstone.value.fact.SomeAccounts;
import touchstone.work.Workers;

/**
 * Whose contacts, leads and deals are, for records that name only those. Looked up only where a
 * record needs it, so the tables are made at the first question. All of a kind are told before the
 * first question for it. Each kind may be told by a thread of its own; questions may come from any.
 */
final class Owners {

  private static final String TABLE = "owners.";

  private static final RecordType[] KINDS = {RecordType.CONTACT, RecordType.LEAD, RecordType.DEAL};

  /** Owners of one kind: those before, and those told since. */
  private static final class Kind {
    private final RecordOwners.Builder told;
    private volatile OrdinalMap map;

    Kind(int accounts) {
      this.told = new RecordOwners.Builder(accounts);
    }

    /** Former and told ones by number; made at the first question. */
    synchronized OrdinalMap map(RecordType type, Former former) {
      if (map == null) {
        OrdinalMap all = former.of(type, told.size());
        told.visit(0, all::put);
        map = all;
      }
      return map;
    }
  }

  /** Finds owners in a snapshot. */
  private interface Former {
    /**
     * The owners of a kind that are still what they were, by accounts of now.
     *
     * @param more there will be so many more
     */
    OrdinalMap of(RecordType type, int more);
  }

  private final Map<RecordType, Kind> kinds = new EnumMap<>(RecordType.class);
  private final Former former;
  private final Optional<Map<RecordType, RecordSet>> asked;

  /** Nothing is known yet. */
  Owners(int accounts) {
    this(accounts, (type, more) -> new OrdinalMap(more), Optional.empty());
  }

  private Owners(int accounts, Former former, Optional<Map<RecordType, RecordSet>> asked) {
    this.former = former;
    this.asked = asked;
    for (RecordType type : KINDS) {
      kinds.put(type, new Kind(accounts));
    }
  }

  /**
   * Those of a snapshot are known, but for records that were replaced.
   *
   * @param now for each account of the snapshot its ordinal of now, or -1
   * @param replaced by type; complete when somebody asks
   * @param asked the only records that will be asked for, so that no others are looked up; complete
   *     when somebody asks
   */
  static Owners after(
      OverlaidFacts snapshot,
      int accounts,
      int[] now,
      Map<RecordType, RecordSet> replaced,
      Map<RecordType, RecordSet> asked) {
    Former former =
        (type, more) -> {
          OrdinalMap found = new OrdinalMap(asked.get(type).size());
          snapshot.find(
              table(type),
              asked.get(type),
              (record, account) -> {
                if (now[account] >= 0 && !replaced.get(type).contains(record)) {
                  found.put(record, now[account]);
                }
              });
          return found;
        };
    return new Owners(accounts, former, Optional.of(asked));
  }

  /** Deals are facts, of which it is known anyway whose they are. */
  static String table(RecordType type) {
    return type == RecordType.DEAL ? type.plural() : TABLE + type.plural();
  }

  void remember(RecordType type, long record, int account) {
    Kind kind = kinds.get(type);
    if (kind.map != null) {
      throw new IllegalStateException("Somebody asked for " + type.plural() + " before all came.");
    }
    kind.told.add(record, account);
  }

  /**
   * The owner of a record, if it is known.
   *
   * @throws IllegalStateException if it was not said that it would be asked for
   */
  OptionalInt find(RecordType type, long record) {
    if (asked.filter(records -> !records.get(type).contains(record)).isPresent()) {
      throw new IllegalStateException("It was not said that this record would be asked for.");
    }
    Kind kind = kinds.get(type);
    OrdinalMap map = kind.map;
    return (map == null ? kind.map(type, former) : map).find(record);
  }

  /** The facts with the owners that were told beside them. */
  FactParts addTo(FactParts parts, Workers workers) {
    FactParts all = parts;
    for (RecordType type : List.of(RecordType.CONTACT, RecordType.LEAD)) {
      all = all.with(table(type), kinds.get(type).told.build(workers));
    }
    return all;
  }

  /** The owners told so far of records of a type. */
  OrdinalMap told(RecordType type) {
    RecordOwners.Builder told = kinds.get(type).told;
    OrdinalMap found = new OrdinalMap(told.size());
    told.visit(0, found::put);
    return found;
  }

  /** Marks the accounts of which anybody was told. */
  void mark(boolean[] told) {
    kinds.values().forEach(kind -> kind.told.mark(told));
  }

  /** The facts of some accounts with the owners that were told beside them. */
  FactParts addTo(FactParts parts, SomeAccounts some, Workers workers) {
    kinds.values().forEach(kind -> kind.told.only(some));
    return addTo(parts, workers);
  }

  /** The owner in a snapshot of each record that is asked for. */
  static OrdinalMap among(OverlaidFacts snapshot, RecordType type, RecordSet wanted) {
    OrdinalMap found = new OrdinalMap(wanted.size());
    snapshot.find(table(type), wanted, found::put);
    return found;
  }
}
