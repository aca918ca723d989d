package touchstone.connector.salesforce;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The fields one query asks for, in order. */
final class Columns {

  private final List<SObjectField> fields;
  private final String[] names;
  private final Map<String, Integer> indexes = new HashMap<>();

  Columns(List<SObjectField> fields) {
    Map<String, SObjectField> distinct = new LinkedHashMap<>();
    fields.forEach(field -> distinct.putIfAbsent(field.name(), field));
    this.fields = List.copyOf(new ArrayList<>(distinct.values()));
    this.names = this.fields.stream().map(SObjectField::name).toArray(String[]::new);
    for (int i = 0; i < names.length; i++) {
      indexes.put(names[i].toLowerCase(Locale.ROOT), i);
    }
  }

  int size() {
    return names.length;
  }

  SObjectField field(int index) {
    return fields.get(index);
  }

  /** The column of a field, in any case; -1 if the query does not ask for it. */
  int indexOf(String name) {
    return indexes.getOrDefault(name.toLowerCase(Locale.ROOT), -1);
  }

  /** The same, faster where the answer keeps the query's order, as Salesforce does. */
  int indexOf(String name, int expected) {
    return expected < names.length && names[expected].equals(name) ? expected : indexOf(name);
  }

  /** The list after SELECT. */
  String selectList() {
    return fields.stream().map(SObjectField::name).collect(Collectors.joining(","));
  }
}
