package touchstone.connector.salesforce.sandbox.org;

import java.util.Optional;
import touchstone.connector.salesforce.sandbox.schema.ObjectType;

/** A record's values while they are being changed: by name, and only those the type knows. */
final class Draft {

  private final ObjectType type;
  private final Object[] values;

  Draft(ObjectType type, Object[] values) {
    this.type = type;
    this.values = values;
  }

  ObjectType type() {
    return type;
  }

  Object[] values() {
    return values;
  }

  Optional<Object> get(String field) {
    return type.position(field).isPresent()
        ? Optional.ofNullable(values[type.position(field).getAsInt()])
        : Optional.empty();
  }

  Optional<String> text(String field) {
    return get(field).map(Object::toString);
  }

  boolean isTrue(String field) {
    return get(field).map(Boolean.TRUE::equals).orElse(false);
  }

  void set(String field, Object value) {
    type.position(field).ifPresent(position -> values[position] = value);
  }

  void clear(String field) {
    type.position(field).ifPresent(position -> values[position] = null);
  }

  void setIfEmpty(String field, Object value) {
    if (get(field).isEmpty()) {
      set(field, value);
    }
  }
}
