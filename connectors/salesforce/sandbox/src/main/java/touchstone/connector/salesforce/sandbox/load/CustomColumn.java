package touchstone.connector.salesforce.sandbox.load;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import touchstone.connector.salesforce.sandbox.schema.FieldDefinition;
import touchstone.connector.salesforce.sandbox.schema.FieldType;

/** Guesses from its values what type of custom field a column of a file was exported from. */
final class CustomColumn {

  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,14}(\\.\\d{1,4})?");
  private static final Pattern LEADING_ZERO = Pattern.compile("0\\d+.*");
  private static final Pattern TRUTH = Pattern.compile("(?i)true|false");
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern DATETIME = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}.*");

  private CustomColumn() {}

  static FieldDefinition field(String column, List<SourceRow> rows, int textLength) {
    List<String> values =
        rows.stream()
            .map(SourceRow::values)
            .map((Map<String, String> row) -> row.getOrDefault(column, "").strip())
            .filter(value -> !value.isEmpty())
            .toList();
    if (values.isEmpty()) {
      return FieldDefinition.customText(column, textLength);
    }
    if (all(values, TRUTH)) {
      return typed(column, FieldType.BOOLEAN, 0, 0);
    }
    boolean code = values.stream().anyMatch(LEADING_ZERO.asMatchPredicate());
    if (all(values, NUMBER) && !code) {
      return typed(column, FieldType.DOUBLE, 18, 4);
    }
    if (all(values, DATE)) {
      return typed(column, FieldType.DATE, 0, 0);
    }
    if (all(values, DATETIME)) {
      return typed(column, FieldType.DATETIME, 0, 0);
    }
    return FieldDefinition.customText(column, textLength);
  }

  private static boolean all(List<String> values, Pattern pattern) {
    Predicate<String> matches = pattern.asMatchPredicate();
    return values.stream().allMatch(matches);
  }

  private static FieldDefinition typed(String name, FieldType type, int precision, int scale) {
    return new FieldDefinition(
        name,
        name.replace("__c", "").replace('_', ' '),
        type,
        0,
        precision,
        scale,
        List.of(),
        Optional.empty(),
        Set.of(),
        List.of(),
        "",
        "");
  }
}
