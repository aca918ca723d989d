package touchstone.icp.grouping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import touchstone.icp.Attribute;
import touchstone.icp.AttributeColumn;
import touchstone.icp.AttributeKind;
import touchstone.icp.AttributeTable;
import touchstone.icp.CategoryColumn;
import touchstone.icp.CategorySetColumn;
import touchstone.icp.DefinitionAttribute;
import touchstone.icp.Names;
import touchstone.icp.cleaning.CleanedAttributes;
import touchstone.icp.cleaning.CleanedColumn;
import touchstone.icp.cleaning.CleaningReport;
import touchstone.icp.cleaning.ValueCleaning;

/**
 * All groupings of a connection: derived attributes for whatever is mapped. Immutable.
 *
 * @param all in order; a grouping counts if its source is a mapped definition attribute of names
 *     and nothing else has its key
 */
public record Groupings(List<Grouping> all) {

  /** Countries by region and continent, industries by group. */
  public static final Groupings DEFAULTS =
      new Groupings(
          List.of(
              Grouping.builtIn("country", "worldRegion", "World region", BuiltInMap.WORLD_REGION),
              Grouping.builtIn("country", "continent", "Continent", BuiltInMap.CONTINENT),
              Grouping.builtIn(
                  "industry", "industryGroup", "Industry group", BuiltInMap.INDUSTRY)));

  /**
   * @throws IllegalArgumentException if two have one key
   */
  public Groupings {
    all = List.copyOf(all);
    Set<String> keys = new HashSet<>();
    for (Grouping grouping : all) {
      if (!keys.add(grouping.key())) {
        throw new IllegalArgumentException(
            "Two groupings have the key \"" + grouping.key() + "\": rename one.");
      }
    }
  }

  /**
   * The attributes that come in beside the mapped ones.
   *
   * @param mapped of every role
   */
  public List<DefinitionAttribute> derived(Collection<? extends Attribute> mapped) {
    return all.stream().flatMap(grouping -> derived(grouping, mapped).stream()).toList();
  }

  private static Optional<DefinitionAttribute> derived(
      Grouping grouping, Collection<? extends Attribute> mapped) {
    boolean taken = mapped.stream().anyMatch(one -> one.key().equals(grouping.key()));
    return taken
        ? Optional.empty()
        : mapped.stream()
            .filter(DefinitionAttribute.class::isInstance)
            .map(DefinitionAttribute.class::cast)
            .filter(one -> one.key().equals(grouping.source()))
            .filter(one -> one.kind() != AttributeKind.NUMBER)
            .map(one -> attribute(grouping, one))
            .findFirst();
  }

  private static DefinitionAttribute attribute(Grouping grouping, DefinitionAttribute source) {
    return new DefinitionAttribute(
        grouping.key(), grouping.label(), source.family(), source.kind());
  }

  /** The cleaned attributes and, behind them, the groups of their names. */
  public CleanedAttributes extend(CleanedAttributes cleaned) {
    List<AttributeColumn> columns = new ArrayList<>(cleaned.table().columns());
    List<CleaningReport> reports = new ArrayList<>(cleaned.reports());
    List<DefinitionAttribute> mapped =
        cleaned.table().columns().stream().map(AttributeColumn::attribute).toList();
    for (Grouping grouping : all) {
      derived(grouping, mapped)
          .ifPresent(
              attribute -> {
                AttributeColumn source = cleaned.table().find(grouping.source()).orElseThrow();
                CleanedColumn grouped = ValueCleaning.clean(grouped(grouping, attribute, source));
                columns.add(grouped.column());
                reports.add(grouped.report());
              });
    }
    return new CleanedAttributes(new AttributeTable(cleaned.table().rows(), columns), reports);
  }

  /**
   * Keys of derived attributes that part the accounts of a table just as their sources do: a search
   * need not look at both.
   */
  public Set<String> repeating(AttributeTable table) {
    Set<String> keys = new HashSet<>();
    for (Grouping grouping : all) {
      Optional<AttributeColumn> derived = table.find(grouping.key());
      Optional<AttributeColumn> source = table.find(grouping.source());
      if (derived.isPresent()
          && source.isPresent()
          && derived.get() instanceof CategoryColumn groups
          && source.get() instanceof CategoryColumn names
          && repeats(groups.codes(), names.codes())) {
        keys.add(grouping.key());
      }
    }
    return keys;
  }

  private static boolean repeats(int[] groups, int[] names) {
    Map<Integer, Integer> nameOf = new HashMap<>();
    for (int row = 0; row < groups.length; row++) {
      Integer before = nameOf.putIfAbsent(groups[row], names[row]);
      if (before != null && before != names[row]) {
        return false;
      }
    }
    return true;
  }

  private static AttributeColumn grouped(
      Grouping grouping, DefinitionAttribute attribute, AttributeColumn source) {
    if (source instanceof CategoryColumn names) {
      Codes codes = new Codes(grouping, names.names());
      return new CategoryColumn(
          attribute,
          codes.groups,
          Arrays.stream(names.codes())
              .map(code -> code == CategoryColumn.UNKNOWN ? code : codes.ofName[code])
              .toArray());
    }
    CategorySetColumn sets = (CategorySetColumn) source;
    Codes codes = new Codes(grouping, sets.names());
    int[] starts = new int[sets.starts().length];
    int[] filled = new int[sets.codes().length];
    for (int row = 0; row < sets.rows(); row++) {
      int[] own =
          Arrays.stream(sets.codes(), sets.starts()[row], sets.starts()[row + 1])
              .map(code -> codes.ofName[code])
              .filter(code -> code != CategoryColumn.UNKNOWN)
              .distinct()
              .toArray();
      System.arraycopy(own, 0, filled, starts[row], own.length);
      starts[row + 1] = starts[row] + own.length;
    }
    return new CategorySetColumn(
        attribute, codes.groups, starts, Arrays.copyOf(filled, starts[sets.rows()]));
  }

  /** The code of each name's group. */
  private static final class Codes {
    private final List<String> groups = new ArrayList<>();
    private final int[] ofName;

    Codes(Grouping grouping, List<String> names) {
      Map<String, Integer> byGroup = new HashMap<>();
      ofName = new int[names.size()];
      for (int name = 0; name < ofName.length; name++) {
        ofName[name] =
            grouping
                .group(names.get(name))
                .map(
                    group ->
                        byGroup.computeIfAbsent(
                            Names.key(group),
                            unused -> {
                              groups.add(group);
                              return groups.size() - 1;
                            }))
                .orElse(CategoryColumn.UNKNOWN);
      }
    }
  }
}
