package touchstone.connector.salesforce.sandbox.schema;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One field of an object type.
 *
 * @param name API name, in Salesforce's spelling
 * @param label what people see
 * @param type the type of its values
 * @param length longest text in characters; 0 for types without a length
 * @param precision digits in all of a decimal number; 0 for other types
 * @param scale digits after the decimal point
 * @param references names of the types an id may point at; empty unless a reference
 * @param relationship the name a path uses to follow the reference ({@code Owner}), if any
 * @param traits what else holds for it
 * @param picklist values of a picklist in their order; empty for other types
 * @param description why the field exists; may be empty
 * @param help the help text beside the field; may be empty
 */
public record FieldDefinition(
    String name,
    String label,
    FieldType type,
    int length,
    int precision,
    int scale,
    List<String> references,
    Optional<String> relationship,
    Set<FieldTrait> traits,
    List<String> picklist,
    String description,
    String help) {

  private static final int LONGEST_FILTERABLE_TEXT = 255;

  public FieldDefinition {
    references = List.copyOf(references);
    traits = Set.copyOf(traits);
    picklist = List.copyOf(picklist);
  }

  /** A custom text field, as loaded columns without a definition become. */
  public static FieldDefinition customText(String name, int length) {
    return new FieldDefinition(
        name,
        name.replace("__c", "").replace('_', ' '),
        length > LONGEST_FILTERABLE_TEXT ? FieldType.TEXTAREA : FieldType.STRING,
        length,
        0,
        0,
        List.of(),
        Optional.empty(),
        Set.of(),
        List.of(),
        "",
        "");
  }

  /** Whether the field was added by an organisation. */
  public boolean custom() {
    return name.endsWith("__c");
  }

  /** Whether a trait holds. */
  public boolean is(FieldTrait trait) {
    return traits.contains(trait);
  }

  /** Whether a new record may set it. */
  public boolean createable() {
    return !is(FieldTrait.READ_ONLY);
  }

  /** Whether an update may set it. */
  public boolean updateable() {
    return !is(FieldTrait.READ_ONLY) && !is(FieldTrait.CREATE_ONLY);
  }

  /** Whether a record may be stored without it. */
  public boolean nillable() {
    return !is(FieldTrait.REQUIRED) && !is(FieldTrait.NEVER_NULL) && type != FieldType.BOOLEAN;
  }

  /** Whether Salesforce fills it when a new record leaves it out. */
  public boolean defaultedOnCreate() {
    return !nillable() && !is(FieldTrait.REQUIRED);
  }

  /** Whether a query may compare it: long texts and compound fields may not be compared. */
  public boolean filterable() {
    return type != FieldType.ADDRESS && type != FieldType.ANYTYPE && !longText();
  }

  /** Whether a query may sort by it. */
  public boolean sortable() {
    return filterable() && type != FieldType.MULTIPICKLIST;
  }

  /** Whether a query may group by it. */
  public boolean groupable() {
    return sortable() && !type.isDecimal() && type != FieldType.DATETIME;
  }

  /** Whether it is a text of more than 255 characters. */
  public boolean longText() {
    return type == FieldType.TEXTAREA && length > LONGEST_FILTERABLE_TEXT;
  }
}
