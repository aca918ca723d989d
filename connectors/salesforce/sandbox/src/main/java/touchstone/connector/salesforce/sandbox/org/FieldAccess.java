package touchstone.connector.salesforce.sandbox.org;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import touchstone.connector.salesforce.sandbox.schema.FieldDefinition;
import touchstone.connector.salesforce.sandbox.schema.ObjectType;

/**
 * What the integration user may see and change. Everything at first; a test takes away. Fields
 * created over the API start hidden, as in Salesforce, until somebody grants them. Thread-safe.
 */
public final class FieldAccess {

  private enum Level {
    HIDDEN,
    READ_ONLY
  }

  private final Map<String, Level> restrictions = new ConcurrentHashMap<>();

  /** Hides a field: describe and queries behave as if it did not exist. */
  public void hide(String object, String field) {
    restrictions.put(key(object, field), Level.HIDDEN);
  }

  /** Lets a field be read but not written. */
  public void makeReadOnly(String object, String field) {
    restrictions.put(key(object, field), Level.READ_ONLY);
  }

  /** Grants reading and writing of a field. */
  public void grant(String object, String field) {
    restrictions.remove(key(object, field));
  }

  /** Hides an object type with all its records. */
  public void hideObject(String object) {
    restrictions.put(key(object, ""), Level.HIDDEN);
  }

  /** Lets an object's records be read but not written. */
  public void makeObjectReadOnly(String object) {
    restrictions.put(key(object, ""), Level.READ_ONLY);
  }

  /** Grants an object type again. */
  public void grantObject(String object) {
    restrictions.remove(key(object, ""));
  }

  /** Whether the user may see the type at all. */
  public boolean sees(ObjectType type) {
    return restrictions.get(key(type.name(), "")) != Level.HIDDEN;
  }

  /** Whether the user may write records of the type. */
  public boolean writes(ObjectType type) {
    return type.writable() && !restrictions.containsKey(key(type.name(), ""));
  }

  /** Whether the user may see the field. */
  public boolean sees(ObjectType type, FieldDefinition field) {
    return restrictions.get(key(type.name(), field.name())) != Level.HIDDEN;
  }

  /** Whether the user may write the field, as far as permissions decide it. */
  public boolean writes(ObjectType type, FieldDefinition field) {
    return writes(type) && !restrictions.containsKey(key(type.name(), field.name()));
  }

  private static String key(String object, String field) {
    return (object + "." + field).toLowerCase(Locale.ROOT);
  }
}
