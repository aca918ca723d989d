package touchstone.connector.salesforce.sandbox.schema;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads the data dictionary from its resource files. A list within a cell is separated by {@code |}
 * (picklist values) or by spaces (types a reference may point at, traits).
 */
public final class SchemaResource {

  private static final String FOLDER = "/touchstone/connector/salesforce/sandbox/schema/";

  private SchemaResource() {}

  /** Touchstone's own fields: object name to the fields to add to it. */
  public static Map<String, List<FieldDefinition>> touchstoneFields() {
    return fields("touchstone-fields.csv");
  }

  /** The demo company's custom fields: object name to the fields to add to it. */
  public static Map<String, List<FieldDefinition>> demoFields() {
    return fields("demo-fields.csv");
  }

  /**
   * A field that objects have only when their organisation uses the feature: currencies, record
   * types, person accounts.
   */
  static Optional<FieldDefinition> optionalField(String object, String name) {
    Map<String, List<FieldDefinition>> fields = fields("optional-fields.csv");
    return Stream.of(object, "*")
        .flatMap(key -> fields.getOrDefault(key, List.of()).stream())
        .filter(field -> field.name().equalsIgnoreCase(name))
        .findFirst();
  }

  private static Map<String, List<FieldDefinition>> fields(String file) {
    Map<String, List<FieldDefinition>> fields = new LinkedHashMap<>();
    read(
        file,
        row ->
            fields
                .computeIfAbsent(row.getField("object"), object -> new ArrayList<>())
                .add(field(row)));
    return fields;
  }

  static List<ObjectType> standardTypes() {
    Map<String, ObjectType> types = new LinkedHashMap<>();
    read(
        "objects.csv",
        row ->
            types.put(
                row.getField("name"),
                new ObjectType(
                    row.getField("name"),
                    row.getField("label"),
                    row.getField("plural"),
                    row.getField("key_prefix"),
                    !row.getField("flags").contains("read-only"))));
    read("fields.csv", row -> types.get(row.getField("object")).add(field(row)));
    return List.copyOf(types.values());
  }

  private static FieldDefinition field(NamedCsvRecord row) {
    return new FieldDefinition(
        row.getField("name"),
        row.getField("label"),
        FieldType.of(row.getField("type")),
        number(row.getField("length")),
        number(row.getField("precision")),
        number(row.getField("scale")),
        words(row.getField("references"), " ").toList(),
        Optional.of(row.getField("relationship")).filter(name -> !name.isEmpty()),
        traits(row.getField("flags")),
        words(row.getField("values"), "\\|").toList(),
        row.getField("description"),
        row.getField("help"));
  }

  private static Set<FieldTrait> traits(String cell) {
    return words(cell, " ").map(FieldTrait::of).collect(Collectors.toSet());
  }

  private static Stream<String> words(String cell, String separator) {
    return Stream.of(cell.split(separator)).filter(word -> !word.isEmpty());
  }

  private static int number(String cell) {
    return cell.isEmpty() ? 0 : Integer.parseInt(cell);
  }

  private static void read(String file, Consumer<NamedCsvRecord> each) {
    try (InputStream stream = SchemaResource.class.getResourceAsStream(FOLDER + file);
        CsvReader<NamedCsvRecord> rows =
            CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      rows.forEach(each);
    } catch (IOException broken) {
      throw new UncheckedIOException("The sandbox's own " + file + " cannot be read.", broken);
    }
  }
}
