package touchstone.connector.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Collects the standard fields of one type in the order in which they are declared. */
final class FieldList {

  private final RecordType type;
  private final List<Field<?>> fields = new ArrayList<>();

  FieldList(RecordType type) {
    this.type = type;
  }

  <T> Field<T> add(String name, FieldKind<T> kind, String meaning) {
    Field<T> field = new Field<>(type, name, kind, meaning, fields.size());
    fields.add(field);
    return field;
  }

  List<Field<?>> fields() {
    return Collections.unmodifiableList(fields);
  }
}
