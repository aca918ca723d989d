package touchstone.connector.salesforce.sandbox.schema;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;

/** All object types of one organisation. Names are found in any case. Thread-safe. */
public final class Schema {

  private static final String SYSTEM_FIELDS_OF = "OpportunityContactRole";

  private final Map<String, ObjectType> types = new ConcurrentSkipListMap<>();

  private Schema() {}

  /**
   * The standard objects, as {@code schema/objects.csv} and {@code schema/fields.csv} list them.
   */
  public static Schema standard() {
    Schema schema = new Schema();
    SchemaResource.standardTypes().forEach(schema::put);
    return schema;
  }

  /** The types in alphabetical order. */
  public Collection<ObjectType> types() {
    return List.copyOf(types.values());
  }

  /** A type by its name in any case. */
  public Optional<ObjectType> type(String name) {
    return Optional.ofNullable(types.get(name.toLowerCase(Locale.ROOT)));
  }

  /** The type whose ids start like this one. */
  public Optional<ObjectType> typeOfId(String id) {
    return types.values().stream().filter(type -> id.startsWith(type.keyPrefix())).findFirst();
  }

  /** Takes a type away, as an organisation without the feature has it. */
  public void remove(String name) {
    types.remove(name.toLowerCase(Locale.ROOT));
  }

  /** Adds a type that the standard objects describe but this organisation does not have yet. */
  public ObjectType addStandard(String name) {
    ObjectType type =
        SchemaResource.standardTypes().stream()
            .filter(candidate -> candidate.name().equals(name))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no standard object " + name));
    put(type);
    return type;
  }

  /**
   * Adds a field that a type has only when its organisation uses a feature, such as {@code
   * CurrencyIsoCode}, {@code RecordTypeId} or {@code IsPersonAccount}.
   *
   * @return whether there is such an optional field
   */
  public boolean addOptionalField(ObjectType type, String name) {
    Optional<FieldDefinition> field = SchemaResource.optionalField(type.name(), name);
    field.filter(found -> type.field(name).isEmpty()).ifPresent(type::add);
    return field.isPresent();
  }

  /**
   * Adds a custom object with the fields every record has and a name.
   *
   * @param name API name ending in {@code __c}
   */
  public ObjectType addCustomObject(String name) {
    if (!name.endsWith("__c")) {
      throw new IllegalArgumentException("a custom object's name ends in __c: " + name);
    }
    long earlier = types.values().stream().filter(ObjectType::custom).count();
    String label = name.substring(0, name.length() - 3).replace('_', ' ');
    ObjectType type =
        new ObjectType(
            name, label, label + "s", String.format(Locale.ROOT, "a%02d", earlier), true);
    ObjectType model = type(SYSTEM_FIELDS_OF).orElseThrow();
    for (String system :
        List.of(
            "Id",
            "IsDeleted",
            "CreatedDate",
            "CreatedById",
            "LastModifiedDate",
            "LastModifiedById",
            "SystemModstamp")) {
      type.add(model.field(system).orElseThrow());
    }
    type.add(
        new FieldDefinition(
            "Name",
            label + " Name",
            FieldType.STRING,
            80,
            0,
            0,
            List.of(),
            Optional.empty(),
            Set.of(FieldTrait.NAME),
            List.of(),
            "",
            ""));
    put(type);
    return type;
  }

  private void put(ObjectType type) {
    types.put(type.name().toLowerCase(Locale.ROOT), type);
  }
}
