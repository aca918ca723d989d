package touchstone.value.fact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import touchstone.work.Workers;

/**
 * Puts a change into overlaid facts. Of the accounts that a former change touched runs of rows are
 * copied as they are; only those that this one touches are looked at row by row. Used once.
 */
final class OverlayMerge {

  private final OverlaidFacts former;
  private final FactChange change;
  private final TouchedAccounts touched;
  private final List<TableMerge> tables = new ArrayList<>();
  private final Set<String> loose;
  private final Map<String, NameDictionary> dictionaries = new LinkedHashMap<>();

  /** By dictionary, what each code of a fresh row is now. */
  private final Map<String, int[]> freshCodes = new LinkedHashMap<>();

  /**
   * @throws IllegalArgumentException if rows are not known by records, or a row would be left of an
   *     account that is gone
   */
  OverlayMerge(OverlaidFacts former, FactChange change, Workers workers) {
    this.former = former;
    this.change = change;
    for (String table : former.base().tables().keySet()) {
      tables.add(new TableMerge(table, former, change));
    }
    touched = new TouchedAccounts(former, change);
    touched.find(tables, workers);
    loose = new TreeSet<>(former.loose());
    loose.addAll(touched.loose());
    former.changed().dictionaries().forEach(this::union);
  }

  private void union(String name, NameDictionary names) {
    NameDictionary.Builder union = new NameDictionary.Builder();
    names.names().forEach(union::code);
    freshCodes.put(
        name,
        change.fresh().dictionaries().get(name).names().stream().mapToInt(union::code).toArray());
    dictionaries.put(name, union.build());
  }

  /** Which accounts are not as in the base now. */
  AccountPatch patch() {
    return touched.next();
  }

  /** The tables whose rows of no account are not those of the base now. */
  Set<String> loose() {
    return loose;
  }

  /** For each changed account the edition that changed it last, if this is the given one. */
  int[] editions(int edition, int[] formerly) {
    int[] changed = touched.changed();
    int[] editions = new int[changed.length];
    for (int slot = 0; slot < changed.length; slot++) {
      editions[slot] =
          touched.isTouched(slot)
              ? edition
              : formerly[former.patch().slots()[change.before()[changed[slot]]]];
    }
    return editions;
  }

  /** All facts of the accounts that are not as in the base. */
  FactParts changed(Workers workers) {
    Map<String, FactColumn> own = new LinkedHashMap<>();
    former.changed().own().forEach((name, column) -> own.put(name, own(column)));
    Map<String, TableMerge> byName = new LinkedHashMap<>();
    tables.forEach(table -> byName.put(table.name(), table));
    Map<String, GroupedRows> merged =
        FactTables.each(
            former.base().tables(),
            (name, rows) -> byName.get(name).merged(touched, freshCodes),
            workers);
    return new FactParts(touched.changed().length, own, dictionaries, merged);
  }

  private FactColumn own(FactColumn column) {
    int[] changed = touched.changed();
    FactColumn now = FactColumns.unknown(column, changed.length);
    int[] values = values(now);
    int[] fresh =
        values(CanonicalFacts.recoded(change.fresh().own().get(column.name()), freshCodes));
    for (int slot = 0; slot < values.length; slot++) {
      int place = touched.place(slot);
      int was = change.before()[changed[slot]];
      if (place >= 0 && change.own()[place]) {
        values[slot] = fresh[place];
      } else if (was >= 0) {
        int there = former.patch().slots()[was];
        values[slot] =
            there >= 0
                ? values(column)[there]
                : values(former.base().own().get(column.name()))[former.patch().before()[was]];
      }
    }
    return now;
  }

  private static int[] values(FactColumn column) {
    return (int[]) FactColumns.array(column);
  }

  /**
   * How often each name is used, counted on from the former facts.
   *
   * @param changed what {@link #changed} gave
   */
  NameUses uses(FactParts changed) {
    NameUses uses = new NameUses(dictionaries, former.uses());
    int[] gone =
        IntStream.range(0, touched.now().length).filter(was -> touched.now()[was] < 0).toArray();
    int[] slots = IntStream.range(0, touched.changed().length).filter(touched::isTouched).toArray();
    int[] before =
        Arrays.stream(slots).map(slot -> change.before()[touched.changed()[slot]]).toArray();
    int[] left =
        IntStream.concat(Arrays.stream(gone), Arrays.stream(before))
            .filter(was -> was >= 0)
            .toArray();
    for (int was : left) {
      former.countOwn(was, uses, -1);
    }
    for (int slot : slots) {
      uses.countOwn(changed, slot, 1);
    }
    for (String table : changed.tables().keySet()) {
      OverlaidRows then = new OverlaidRows(former, table);
      List<NameUses.OfTable> ofThen = then.tables().stream().map(uses::of).toList();
      GroupedRows now = changed.tables().get(table);
      NameUses.OfTable ofNow = uses.of(now);
      for (int was : left) {
        ofThen.get(then.table(was)).count(then.from(was), then.to(was), -1);
      }
      for (int slot : slots) {
        ofNow.count(now.starts()[slot], now.starts()[slot + 1], 1);
      }
      if (touched.loose().contains(table)) {
        int number = former.looseTable(table);
        ofThen.get(number).countLoose(then.tables().get(number), -1);
        ofNow.countLoose(now, 1);
      }
    }
    return uses;
  }
}
