package touchstone.connector.salesforce.sandbox.schema;

import java.util.Locale;

/** A field's type by the name Salesforce's describe gives it, with the Java class of its values. */
public enum FieldType {
  ID("tns:ID", String.class),
  REFERENCE("tns:ID", String.class),
  STRING("xsd:string", String.class),
  TEXTAREA("xsd:string", String.class),
  PICKLIST("xsd:string", String.class),
  MULTIPICKLIST("xsd:string", String.class),
  EMAIL("xsd:string", String.class),
  PHONE("xsd:string", String.class),
  URL("xsd:string", String.class),
  BOOLEAN("xsd:boolean", Boolean.class),
  INT("xsd:int", Long.class),
  DOUBLE("xsd:double", Double.class),
  CURRENCY("xsd:double", Double.class),
  PERCENT("xsd:double", Double.class),
  DATE("xsd:date", java.time.LocalDate.class),
  DATETIME("xsd:dateTime", java.time.Instant.class),
  /** The values of a history: of the type of the field that changed. */
  ANYTYPE("xsd:anyType", Object.class),
  /** A compound field: no value of its own, made of its parts when it is read. */
  ADDRESS("urn:address", Void.class);

  private final String soapType;
  private final Class<?> valueClass;

  FieldType(String soapType, Class<?> valueClass) {
    this.soapType = soapType;
    this.valueClass = valueClass;
  }

  /** The name in a describe, for example {@code multipicklist}. */
  public String wireName() {
    return this == ANYTYPE ? "anyType" : name().toLowerCase(Locale.ROOT);
  }

  /** The XML type in a describe, for example {@code xsd:double}. */
  public String soapType() {
    return soapType;
  }

  /** The class of every value of such a field; {@code Void} for compound fields. */
  public Class<?> valueClass() {
    return valueClass;
  }

  /** Whether values are text. */
  public boolean isText() {
    return valueClass == String.class;
  }

  /** Whether values are numbers with a fraction. */
  public boolean isDecimal() {
    return valueClass == Double.class;
  }

  /** Whether values are numbers. */
  public boolean isNumber() {
    return isDecimal() || this == INT;
  }

  /** The type of that wire name, in any case. */
  public static FieldType of(String wireName) {
    return valueOf(wireName.toUpperCase(Locale.ROOT));
  }
}
