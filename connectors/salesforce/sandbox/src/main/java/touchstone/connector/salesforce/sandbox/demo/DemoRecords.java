package touchstone.connector.salesforce.sandbox.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import touchstone.connector.salesforce.sandbox.org.Import;
import touchstone.connector.salesforce.sandbox.org.SandboxOrganisation;
import touchstone.connector.salesforce.sandbox.schema.FieldDefinition;
import touchstone.connector.salesforce.sandbox.schema.FieldType;
import touchstone.connector.salesforce.sandbox.schema.ObjectType;

/** Where the parts of the demo put their records. */
final class DemoRecords {

  private final SandboxOrganisation organisation;
  private final Import records;
  private final LocalDate today;
  private final Map<String, Integer> counts = new HashMap<>();

  DemoRecords(SandboxOrganisation organisation) {
    this.organisation = organisation;
    this.records = new Import(organisation);
    this.today = LocalDate.ofInstant(organisation.now(), ZoneOffset.UTC);
  }

  LocalDate today() {
    return today;
  }

  /** Begins a record of a type. */
  Row row(String object) {
    return new Row(organisation.type(object));
  }

  /** A moment of a working day; the number spreads records over the day. */
  static Instant at(LocalDate day, int number) {
    return day.atTime(7 + Math.floorMod(number, 10), Math.floorMod(number * 7, 60))
        .toInstant(ZoneOffset.UTC);
  }

  /** The day itself, or today when it would lie in the future. */
  LocalDate notLater(LocalDate day) {
    return day.isAfter(today) ? today : day;
  }

  /** How many records of a type were added. */
  int count(String object) {
    return counts.getOrDefault(object, 0);
  }

  /** A record being written down. */
  final class Row {

    private final ObjectType type;
    private final Map<FieldDefinition, Object> values = new LinkedHashMap<>();
    private final Set<String> columns = new TreeSet<>();

    private Row(ObjectType type) {
      this.type = type;
    }

    /** A field with its value: text, number, truth, day or moment. */
    Row with(String field, Object value) {
      FieldDefinition definition =
          type.field(field)
              .orElseThrow(() -> new IllegalArgumentException(type.name() + "." + field));
      columns.add(field.toLowerCase(Locale.ROOT));
      values.put(definition, fitting(definition, value));
      return this;
    }

    /** When the record was made and last changed. */
    Row stamped(Instant created, Instant changed) {
      Instant latest = organisation.now();
      with("CreatedDate", created.isAfter(latest) ? latest : created);
      Instant touched = changed.isAfter(latest) ? latest : changed;
      if (type.field("LastModifiedDate").isPresent()) {
        with("LastModifiedDate", touched);
      }
      return with("SystemModstamp", touched);
    }

    /** Adds the record and returns its id. */
    String add() {
      counts.merge(type.name(), 1, Integer::sum);
      return records.add(type, values, columns);
    }

    private Object fitting(FieldDefinition field, Object value) {
      if (field.type().isDecimal()) {
        double scale = Math.pow(10, field.scale());
        return Math.rint(((Number) value).doubleValue() * scale) / scale;
      }
      return field.type() == FieldType.INT ? (Object) ((Number) value).longValue() : value;
    }
  }
}
