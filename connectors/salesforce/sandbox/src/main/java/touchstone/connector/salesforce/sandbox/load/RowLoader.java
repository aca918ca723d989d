package touchstone.connector.salesforce.sandbox.load;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import touchstone.connector.salesforce.sandbox.org.Import;
import touchstone.connector.salesforce.sandbox.org.RecordId;
import touchstone.connector.salesforce.sandbox.org.Refusal;
import touchstone.connector.salesforce.sandbox.org.SandboxOrganisation;
import touchstone.connector.salesforce.sandbox.org.ValueReader;
import touchstone.connector.salesforce.sandbox.schema.FieldDefinition;
import touchstone.connector.salesforce.sandbox.schema.FieldType;
import touchstone.connector.salesforce.sandbox.schema.ObjectType;

/** Puts rows of files into an organisation as records. */
final class RowLoader {

  private static final int DEFAULT_TEXT = 255;
  private static final int LONGEST_TEXT = 131_072;
  private static final int EXAMPLES = 3;

  private final SandboxOrganisation organisation;
  private final Import records;
  private final List<String> warnings;
  private final Map<String, String> references = new HashMap<>();
  private final Map<String, Set<String>> unknownColumns = new TreeMap<>();
  private final Map<String, List<String>> unfit = new LinkedHashMap<>();

  RowLoader(SandboxOrganisation organisation, List<String> warnings) {
    this.organisation = organisation;
    this.records = new Import(organisation);
    this.warnings = warnings;
  }

  void load(List<SourceRow> rows) {
    UsedCurrencies.corporate(rows).ifPresent(corporate -> switchOnCurrencies(corporate, rows));
    Map<ObjectType, List<SourceRow>> byType = new LinkedHashMap<>();
    Set<String> strangers = new TreeSet<>();
    for (SourceRow row : rows) {
      Optional<ObjectType> type = type(row.object());
      if (type.isEmpty()) {
        strangers.add(row.object());
      } else {
        byType.computeIfAbsent(type.get(), each -> new ArrayList<>()).add(row);
      }
    }
    strangers.forEach(
        name ->
            warnings.add(
                name
                    + " is no object this sandbox knows: its file is left out. Name the file"
                    + " like the object, for example Account.csv."));
    byType.forEach(this::addCustomFields);
    organisation.write(
        () -> {
          byType.forEach((type, each) -> each.forEach(row -> load(type, row)));
          warnings.addAll(records.finish());
          return true;
        });
    unknownColumns.forEach(
        (object, columns) ->
            warnings.add(object + ": unknown columns left out: " + String.join(", ", columns)));
    unfit.forEach(
        (field, places) ->
            warnings.add(
                field
                    + ": "
                    + places.size()
                    + (places.size() == 1 ? " value does" : " values do")
                    + " not fit and are empty now, for example "
                    + String.join("; ", places.subList(0, Math.min(EXAMPLES, places.size())))));
  }

  private void switchOnCurrencies(String corporate, List<SourceRow> rows) {
    if (rows.stream().anyMatch(row -> row.object().equals("CurrencyType"))) {
      organisation.switchOnCurrencies(corporate);
    } else {
      organisation.useCurrencies(corporate, Map.of());
    }
  }

  private Optional<ObjectType> type(String name) {
    Optional<ObjectType> known = organisation.schema().type(name);
    if (known.isEmpty() && name.endsWith("__c")) {
      return Optional.of(organisation.schema().addCustomObject(name));
    }
    return known;
  }

  private void addCustomFields(ObjectType type, List<SourceRow> rows) {
    Map<String, Integer> longest = new LinkedHashMap<>();
    for (SourceRow row : rows) {
      row.values().forEach((column, value) -> longest.merge(column, value.length(), Math::max));
    }
    longest.forEach(
        (column, length) -> {
          if (type.field(column).isEmpty() && column.endsWith("__c")) {
            type.add(CustomColumn.field(column, rows, textLength(length)));
          } else if (type.field(column).isEmpty()
              && !organisation.schema().addOptionalField(type, column)) {
            unknownColumns.computeIfAbsent(type.name(), name -> new TreeSet<>()).add(column);
          }
        });
  }

  private static int textLength(int longest) {
    return longest > DEFAULT_TEXT ? LONGEST_TEXT : DEFAULT_TEXT;
  }

  private void load(ObjectType type, SourceRow row) {
    Map<FieldDefinition, Object> values = new LinkedHashMap<>();
    row.values()
        .forEach(
            (column, text) ->
                type.field(column)
                    .filter(field -> field.type() != FieldType.ADDRESS)
                    .ifPresent(
                        field ->
                            value(type, field, text.strip(), row)
                                .ifPresent(value -> values.put(field, value))));
    try {
      String id = records.add(type, values, namesOf(row));
      if (!row.reference().isEmpty()) {
        references.put("@" + row.reference(), id);
      }
    } catch (IllegalArgumentException twice) {
      throw new FilesRefused(row.place() + ": there are " + twice.getMessage() + ".", twice);
    }
  }

  private static Set<String> namesOf(SourceRow row) {
    Set<String> names = new LinkedHashSet<>();
    row.values().keySet().forEach(name -> names.add(name.toLowerCase(Locale.ROOT)));
    return Collections.unmodifiableSet(names);
  }

  private Optional<Object> value(
      ObjectType type, FieldDefinition field, String text, SourceRow row) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    String resolved = text;
    if (field.type() == FieldType.REFERENCE && text.startsWith("@")) {
      resolved = references.getOrDefault(text, "");
    }
    if (field.type() == FieldType.REFERENCE || field.type() == FieldType.ID) {
      Optional<Object> id = RecordId.parse(resolved).map(found -> found);
      if (id.isEmpty()) {
        unfit(type, field, text, row);
      }
      return id;
    }
    try {
      return ValueReader.ofText(field, LocalDates.iso(field, text));
    } catch (Refusal doesNotFit) {
      unfit(type, field, text, row);
      return Optional.empty();
    }
  }

  private void unfit(ObjectType type, FieldDefinition field, String text, SourceRow row) {
    unfit
        .computeIfAbsent(type.name() + "." + field.name(), name -> new ArrayList<>())
        .add("\"" + text.substring(0, Math.min(40, text.length())) + "\" (" + row.place() + ")");
  }
}
