package touchstone.value.fact;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import touchstone.work.Workers;

/**
 * What happened to facts since they were read: some records say something else, some are new, some
 * are gone, and so are accounts. Merged with the former facts it gives what reading everything anew
 * would give.
 *
 * @param before for each account of now its ordinal before, or -1; ascending where it is not
 * @param replaced the records whose former rows do not count any more
 * @param own the accounts of now whose own columns are among the fresh facts
 * @param fresh the rows of the replaced records that are left and of new ones, by accounts of now
 */
public record FactChange(int[] before, RecordSet replaced, boolean[] own, FactParts fresh) {

  /**
   * Facts in the form two readings of the same records share, in whatever order they came. Only the
   * spelling of names that differ in case may depend on the order.
   */
  public static FactParts canonical(FactParts parts) {
    return CanonicalFacts.of(parts);
  }

  /**
   * The facts of now. Names of the former keep their codes, also those that are not used any more.
   * Arrays of what did not change are shared.
   *
   * @param former facts whose rows are known by records, with an account for each that was there
   * @throws IllegalArgumentException if rows are not known by records: rebuild the facts
   */
  FactParts mergeWith(FactParts former, Workers workers) {
    Map<String, NameDictionary> dictionaries = new LinkedHashMap<>();
    Map<String, int[]> freshCodes = new LinkedHashMap<>();
    former
        .dictionaries()
        .forEach((name, names) -> dictionaries.put(name, union(name, names, freshCodes)));
    Map<String, FactColumn> columns = new LinkedHashMap<>();
    former.own().forEach((name, column) -> columns.put(name, own(column, freshCodes)));
    Map<String, GroupedRows> tables =
        FactTables.each(
            former.tables(),
            (name, rows) -> new RowMerge(this, rows, fresh.tables().get(name)).rows(freshCodes),
            workers);
    return new FactParts(before.length, columns, dictionaries, tables);
  }

  private NameDictionary union(String name, NameDictionary former, Map<String, int[]> codes) {
    NameDictionary.Builder union = new NameDictionary.Builder();
    former.names().forEach(union::code);
    List<String> names = fresh.dictionaries().get(name).names();
    codes.put(name, names.stream().mapToInt(union::code).toArray());
    return union.build();
  }

  private FactColumn own(FactColumn former, Map<String, int[]> freshCodes) {
    FactColumn now = FactColumns.unknown(former, before.length);
    int[] from = values(former);
    FactColumn freshColumn = fresh.own().get(former.name());
    int[] changed = recode(freshColumn, freshCodes);
    int[] to = values(now);
    for (int account = 0; account < to.length; account++) {
      if (own[account]) {
        to[account] = changed[account];
      } else if (before[account] >= 0) {
        to[account] = from[before[account]];
      }
    }
    return now;
  }

  private static int[] values(FactColumn column) {
    return (int[]) FactColumns.array(column);
  }

  private static int[] recode(FactColumn column, Map<String, int[]> freshCodes) {
    int[] values = values(column);
    if (!(column instanceof FactColumn.Codes codes)) {
      return values;
    }
    int[] now = freshCodes.get(codes.dictionary());
    return Arrays.stream(values)
        .map(code -> code == Unknown.CODE ? Unknown.CODE : now[code])
        .toArray();
  }
}
