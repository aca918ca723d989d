package touchstone.connector.salesforce;

import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import touchstone.connector.FieldValue;
import touchstone.connector.RecordUpdate;

/** Writes the body of a collections update: only the fields that are given. */
final class UpdateBody {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private UpdateBody() {}

  static byte[] of(List<RecordUpdate> rows) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = Json.createGenerator(bytes)) {
      json.writeStartObject().write("allOrNone", false).writeStartArray("records");
      for (RecordUpdate row : rows) {
        json.writeStartObject()
            .write("id", row.id())
            .writeStartObject("attributes")
            .write("type", CollectionWriter.sObjectOf(row))
            .writeEnd();
        for (Map.Entry<String, FieldValue> field : row.fields().entrySet()) {
          write(json, field.getKey(), field.getValue());
        }
        json.writeEnd();
      }
      json.writeEnd().writeEnd();
    }
    return bytes.toByteArray();
  }

  private static void write(JsonGenerator json, String name, FieldValue value) {
    if (value instanceof FieldValue.Text text) {
      json.write(name, text.value());
    } else if (value instanceof FieldValue.Number number) {
      json.write(name, number.value());
    } else if (value instanceof FieldValue.Day day) {
      json.write(name, day.value().toString());
    } else if (value instanceof FieldValue.Moment moment) {
      json.write(name, MOMENT.format(moment.value()));
    } else {
      json.writeNull(name);
    }
  }
}
