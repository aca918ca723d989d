package touchstone.connector.salesforce.sandbox.load;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads what {@code sf data export tree --plan} writes: a plan that lists files in the order they
 * are loaded, and records that point at each other by {@code @reference}.
 *
 * <p>A file the plan names but that was not exported as JSON may lie there as CSV instead.
 */
final class ExportTree {

  private final Path directory;
  private final List<String> warnings;

  ExportTree(Path directory, List<String> warnings) {
    this.directory = directory;
    this.warnings = warnings;
  }

  /** All records in the order of the plan. */
  List<SourceRow> read(Path plan) {
    List<SourceRow> rows = new ArrayList<>();
    if (!(parsed(plan) instanceof JsonArray steps)) {
      throw new FilesRefused(
          plan.getFileName() + " is not a plan of sf data export tree: it must be a JSON list.");
    }
    for (JsonValue step : steps) {
      JsonObject each = objectOf(step, plan);
      String object = each.getString("sobject", "");
      JsonArray files = each.getJsonArray("files");
      if (object.isEmpty() || files == null) {
        throw new FilesRefused(
            plan.getFileName() + " has a step without \"sobject\" or without \"files\".");
      }
      for (JsonValue file : files) {
        rows.addAll(file(object, ((JsonString) file).getString()));
      }
    }
    return rows;
  }

  private List<SourceRow> file(String object, String name) {
    Path json = directory.resolve(name);
    Path csv = directory.resolve(name.replaceFirst("\\.json$", ".csv"));
    if (Files.isRegularFile(json)) {
      return records(object, json);
    }
    if (Files.isRegularFile(csv)) {
      return CsvFile.read(csv, object);
    }
    warnings.add("The plan names " + name + ", which is not there: its records are left out.");
    return List.of();
  }

  private static List<SourceRow> records(String object, Path file) {
    List<SourceRow> rows = new ArrayList<>();
    JsonArray records = objectOf(parsed(file), file).getJsonArray("records");
    if (records == null) {
      throw new FilesRefused(file.getFileName() + " holds no list named \"records\".");
    }
    int number = 0;
    for (JsonValue record : records) {
      number++;
      Map<String, String> values = new LinkedHashMap<>();
      String reference = "";
      String type = object;
      for (Map.Entry<String, JsonValue> member : objectOf(record, file).entrySet()) {
        if (member.getKey().equals("attributes")) {
          JsonObject attributes = member.getValue().asJsonObject();
          reference = attributes.getString("referenceId", "");
          type = attributes.getString("type", object);
        } else {
          values.put(member.getKey(), text(member.getValue()));
        }
      }
      rows.add(new SourceRow(type, reference, file.getFileName() + ", record " + number, values));
    }
    return rows;
  }

  private static String text(JsonValue value) {
    return switch (value.getValueType()) {
      case STRING -> ((JsonString) value).getString();
      case NULL -> "";
      case NUMBER, TRUE, FALSE, ARRAY, OBJECT -> value.toString();
    };
  }

  private static JsonObject objectOf(JsonValue value, Path file) {
    if (value instanceof JsonObject object) {
      return object;
    }
    throw new FilesRefused(file.getFileName() + " is not an export tree: an object is missing.");
  }

  private static JsonValue parsed(Path file) {
    try (Reader text = Files.newBufferedReader(file, StandardCharsets.UTF_8);
        JsonReader reader = Json.createReader(text)) {
      return reader.readValue();
    } catch (JsonException | IOException broken) {
      throw new FilesRefused(
          file.getFileName() + " is not readable JSON: " + broken.getMessage() + ".", broken);
    }
  }
}
