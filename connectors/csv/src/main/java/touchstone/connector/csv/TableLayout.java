package touchstone.connector.csv;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import touchstone.connector.FieldMapping;
import touchstone.connector.model.Field;
import touchstone.connector.model.RecordType;

/**
 * What each column of one file means.
 *
 * @param columns the columns' names as the header has them
 * @param id the column of the record's id, if there is one
 * @param deleted the column that marks deletions, if there is one
 * @param modified the column of the last change, if there is one
 * @param bindings columns that hold standard fields; of two for one field the first with a value
 *     counts
 * @param custom columns kept under their own names
 * @param nameParts the columns of first and last name, if the name has none of its own
 * @param key the columns of the natural key, in its order; empty where the file has none
 * @param flaws what is wrong with the header
 */
record TableLayout(
    List<String> columns,
    OptionalInt id,
    OptionalInt deleted,
    OptionalInt modified,
    List<Binding> bindings,
    List<Integer> custom,
    Optional<NameParts> nameParts,
    List<OptionalInt> key,
    List<Flaw> flaws) {

  /** A column that holds a standard field, and how. */
  record Binding(int column, Field<?> field, Columns.Source source) {}

  /** The columns of a person's first and last name; one of them may be missing. */
  record NameParts(Field<String> field, OptionalInt first, OptionalInt last) {}

  /** Something wrong with the header that leaves the rows usable. */
  record Flaw(Optional<String> column, ProblemKind kind, String message) {}

  int width() {
    return columns.size();
  }

  /** Whether the rows can be told apart at all. */
  boolean tellsRowsApart() {
    return id.isPresent() || key.stream().anyMatch(OptionalInt::isPresent);
  }

  static TableLayout of(
      RecordType type, String fileName, List<String> header, FieldMapping mapping) {
    return new Builder(type, fileName, header, mapping).build();
  }

  private static final class Builder {

    private final RecordType type;
    private final String fileName;
    private final List<String> columns;
    private final FieldMapping mapping;
    private final Set<Integer> unusable = new HashSet<>();
    private final Set<Integer> taken = new HashSet<>();
    private final List<Flaw> flaws = new ArrayList<>();

    Builder(RecordType type, String fileName, List<String> header, FieldMapping mapping) {
      this.type = type;
      this.fileName = fileName;
      this.columns = header.stream().map(String::strip).toList();
      this.mapping = mapping;
    }

    TableLayout build() {
      findUnusable();
      List<Binding> bindings = new ArrayList<>();
      for (Field<?> field : type.fields()) {
        mapping.sourceOf(field).flatMap(source -> mapped(field, source)).ifPresent(bindings::add);
      }
      for (Field<?> field : type.fields()) {
        if (mapping.sourceOf(field).isEmpty()) {
          bindings.addAll(byName(field));
        }
      }
      OptionalInt id = firstOf(Columns.idsOf(type));
      OptionalInt deleted = firstOf(Columns.DELETED);
      OptionalInt modified = firstOf(Columns.MODIFIED);
      Optional<NameParts> nameParts = nameParts(bindings);
      List<Integer> custom = new ArrayList<>();
      for (int column = 0; column < columns.size(); column++) {
        if (!unusable.contains(column) && !taken.contains(column)) {
          custom.add(column);
        }
      }
      return new TableLayout(
          columns,
          id,
          deleted,
          modified,
          List.copyOf(bindings),
          List.copyOf(custom),
          nameParts,
          NaturalKey.of(type).stream().map(field -> columnOf(field, bindings)).toList(),
          List.copyOf(flaws));
    }

    private void findUnusable() {
      Set<String> names = new HashSet<>();
      for (int column = 0; column < columns.size(); column++) {
        String name = columns.get(column);
        if (name.isEmpty()) {
          unusable.add(column);
          flaws.add(
              new Flaw(
                  Optional.empty(),
                  ProblemKind.BLANK_HEADER,
                  "The header of column "
                      + (column + 1)
                      + " is blank, so its values were not read: give the column a name."));
        } else if (!names.add(name.toLowerCase(Locale.ROOT))) {
          unusable.add(column);
          flaws.add(
              new Flaw(
                  Optional.of(name),
                  ProblemKind.DUPLICATE_HEADER,
                  "The header names \""
                      + name
                      + "\" twice; only the first of the columns was read: rename the other."));
        }
      }
    }

    private Optional<Binding> mapped(Field<?> field, String source) {
      OptionalInt column = exactly(source);
      if (column.isEmpty()) {
        column = byPlainName(source, Set.of());
      }
      if (column.isEmpty()) {
        flaws.add(
            new Flaw(
                Optional.of(source),
                ProblemKind.MISSING_COLUMN,
                "The mapping of "
                    + field
                    + " names the column \""
                    + source
                    + "\", which "
                    + fileName
                    + " does not have: correct the mapping or the file."));
        return Optional.empty();
      }
      taken.add(column.getAsInt());
      return Optional.of(
          new Binding(
              column.getAsInt(), field, new Columns.Source(source, Optional.empty(), false)));
    }

    private OptionalInt exactly(String name) {
      for (int column = 0; column < columns.size(); column++) {
        if (columns.get(column).equalsIgnoreCase(name.strip()) && !unusable.contains(column)) {
          return OptionalInt.of(column);
        }
      }
      return OptionalInt.empty();
    }

    private OptionalInt byPlainName(String name, Set<Integer> except) {
      String plain = PlainName.of(name);
      for (int column = 0; column < columns.size(); column++) {
        if (!unusable.contains(column)
            && !except.contains(column)
            && PlainName.of(columns.get(column)).equals(plain)) {
          return OptionalInt.of(column);
        }
      }
      return OptionalInt.empty();
    }

    /** The best column of that field, and every further one that counts for some ids only. */
    private List<Binding> byName(Field<?> field) {
      List<Binding> found = new ArrayList<>();
      for (Columns.Source source : Columns.of(field)) {
        OptionalInt column = byPlainName(source.name(), taken);
        if (column.isEmpty()) {
          continue;
        }
        if (source.idPrefix().isPresent()) {
          // Not taken: the reference may point to what no standard field holds.
          found.add(new Binding(column.getAsInt(), field, source));
        } else if (found.isEmpty()) {
          taken.add(column.getAsInt());
          found.add(new Binding(column.getAsInt(), field, source));
        }
      }
      return found;
    }

    private OptionalInt firstOf(List<String> names) {
      for (String name : names) {
        OptionalInt column = byPlainName(name, taken);
        if (column.isPresent()) {
          taken.add(column.getAsInt());
          return column;
        }
      }
      return OptionalInt.empty();
    }

    private Optional<NameParts> nameParts(List<Binding> bindings) {
      Optional<Field<String>> field = Columns.nameInTwoParts(type);
      if (field.isEmpty() || columnOf(field.get(), bindings).isPresent()) {
        return Optional.empty();
      }
      OptionalInt first = byPlainName(Columns.FIRST_NAME, taken);
      OptionalInt last = byPlainName(Columns.LAST_NAME, taken);
      return first.isPresent() || last.isPresent()
          ? Optional.of(new NameParts(field.get(), first, last))
          : Optional.empty();
    }

    private OptionalInt columnOf(Field<?> field, List<Binding> bindings) {
      return bindings.stream()
          .filter(binding -> binding.field() == field)
          .mapToInt(Binding::column)
          .findFirst();
    }
  }
}
