package touchstone.store;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import touchstone.connector.RowProblem;
import touchstone.connector.model.CrmRecord;
import touchstone.connector.model.Field;

/**
 * A record in the form its columns take. What does not fit becomes unknown and a problem, never
 * another value in silence.
 */
final class MirrorRow {

  static final int LONGEST_KEY = 255;
  static final int LONGEST_TEXT = 100_000;
  static final int LONGEST_CUSTOM_FIELDS = 1_000_000;
  private static final int SCALE = 12;
  private static final int INTEGER_DIGITS = 26;
  private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);
  private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);
  private static final Instant FIRST_MOMENT = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant LAST_MOMENT = Instant.parse("9999-12-31T23:59:59Z");

  private final String id;
  private final Long modifiedMicros;
  private final boolean deleted;
  private final Object[] values;
  private final String customFields;
  private final long contentHash;

  private MirrorRow(
      String id,
      Long modifiedMicros,
      boolean deleted,
      Object[] values,
      String customFields,
      long contentHash) {
    this.id = id;
    this.modifiedMicros = modifiedMicros;
    this.deleted = deleted;
    this.values = values;
    this.customFields = customFields;
    this.contentHash = contentHash;
  }

  /** The row of a record, or empty if its id is no key; either way the problems are told. */
  static Optional<MirrorRow> of(
      MirrorTable table, CrmRecord record, Consumer<RowProblem> problems) {
    Fitting fitting = new Fitting(record, problems);
    if (record.id().length() > LONGEST_KEY
        || record.id().indexOf('\0') >= 0
        || !whole(record.id())) {
      fitting.leftOut();
      return Optional.empty();
    }
    List<MirrorTable.Column> columns = table.columns();
    Object[] values = new Object[columns.size()];
    for (int i = 0; i < values.length; i++) {
      MirrorTable.Column column = columns.get(i);
      Object value = record.get(column.field()).orElse(null);
      values[i] = value == null ? null : fitting.column(column, value);
    }
    Long modified =
        record.modifiedAt().filter(Fitting::inRange).map(Moments::toMicros).orElse(null);
    String custom = fitting.custom(record.customFields());
    return Optional.of(
        new MirrorRow(
            record.id(),
            modified,
            record.deleted(),
            values,
            custom,
            hash(record.deleted(), values, custom)));
  }

  /** The same row at another time, which may be null for unknown. */
  MirrorRow modifiedAt(Long micros) {
    return new MirrorRow(id, micros, deleted, values, customFields, contentHash);
  }

  String id() {
    return id;
  }

  /** Null if the source does not tell. */
  Long modifiedMicros() {
    return modifiedMicros;
  }

  boolean deleted() {
    return deleted;
  }

  /** In the table's column order; null where unknown. */
  Object[] values() {
    return values;
  }

  /** JSON, or null if there are none. */
  String customFields() {
    return customFields;
  }

  /** Equal for rows that say the same, whenever they were modified. */
  long contentHash() {
    return contentHash;
  }

  // FNV-1a over 64 bits: stable between processes, and a changed row hides with chance 2^-64.
  private static long hash(boolean deleted, Object[] values, String customFields) {
    long hash = 0xcbf29ce484222325L;
    hash = add(hash, deleted ? "1" : "0");
    for (Object value : values) {
      hash = add(hash, value == null ? "" : value.toString());
      hash = add(hash, value == null ? "\u0000" : "\u0001");
    }
    return add(hash, customFields == null ? "" : customFields);
  }

  private static long add(long hash, String text) {
    long result = hash;
    for (int i = 0; i < text.length(); i++) {
      result = (result ^ text.charAt(i)) * 0x100000001b3L;
    }
    return result;
  }

  /** Whether it has no lone surrogate, for which UTF-8 has no form. */
  private static boolean whole(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        return StandardCharsets.UTF_16BE.newEncoder().canEncode(text);
      }
    }
    return true;
  }

  /** Fits the values of one record, telling what does not. */
  private record Fitting(CrmRecord record, Consumer<RowProblem> problems) {

    static boolean inRange(Instant moment) {
      return !moment.isBefore(FIRST_MOMENT) && !moment.isAfter(LAST_MOMENT);
    }

    Object column(MirrorTable.Column column, Object value) {
      return switch (column.type()) {
        case TEXT -> text(column.field().name(), (String) value, LONGEST_TEXT);
        case REFERENCE -> text(column.field().name(), (String) value, LONGEST_KEY);
        case DECIMAL -> decimal(column.field(), (BigDecimal) value);
        case INTEGER, BOOLEAN -> value;
        case DATE -> {
          LocalDate day = (LocalDate) value;
          yield day.isBefore(FIRST_DAY) || day.isAfter(LAST_DAY)
              ? unknown(column.field().name(), "date-out-of-range", "lies outside the years 1-9999")
              : day;
        }
        case INSTANT -> {
          Instant moment = (Instant) value;
          yield inRange(moment)
              ? (Object) Moments.toMicros(moment)
              : unknown(
                  column.field().name(), "date-out-of-range", "lies outside the years 1-9999");
        }
      };
    }

    private String text(String field, String value, int longest) {
      if (value.length() > longest) {
        return (String)
            unknown(field, "text-too-long", "is longer than " + longest + " characters");
      }
      if (value.indexOf('\0') >= 0) {
        tell(
            field,
            "unreadable-character",
            "holds a NUL character, which was left out",
            RowProblem.Severity.VALUE_UNKNOWN);
        return value.replace("\0", "");
      }
      if (!whole(value)) {
        tell(
            field,
            "unreadable-character",
            "holds half a character (a lone surrogate), which was replaced by U+FFFD",
            RowProblem.Severity.VALUE_UNKNOWN);
        return new String(value.getBytes(StandardCharsets.UTF_16), StandardCharsets.UTF_16);
      }
      return value;
    }

    private Object decimal(Field<?> field, BigDecimal value) {
      BigDecimal number = value.stripTrailingZeros();
      if (number.precision() - number.scale() > INTEGER_DIGITS) {
        return unknown(
            field.name(),
            "number-out-of-range",
            "has more than " + INTEGER_DIGITS + " digits before the point");
      }
      if (number.scale() > SCALE) {
        tell(
            field.name(),
            "number-rounded",
            "has more than " + SCALE + " decimals and was rounded to them",
            RowProblem.Severity.VALUE_UNKNOWN);
        number = number.setScale(SCALE, RoundingMode.HALF_EVEN).stripTrailingZeros();
      }
      return number.scale() < 0 ? number.setScale(0) : number;
    }

    private String custom(Map<String, String> fields) {
      if (fields.isEmpty()) {
        return null;
      }
      Map<String, String> kept = new LinkedHashMap<>();
      fields.forEach(
          (name, value) -> {
            String fitted = text(name, value, LONGEST_TEXT);
            if (fitted != null) {
              kept.put(name, fitted);
            }
          });
      String json = JsonText.of(kept);
      while (json.length() > LONGEST_CUSTOM_FIELDS) {
        String longest =
            kept.keySet().stream()
                .max(Comparator.comparingInt(name -> kept.get(name).length()))
                .orElseThrow();
        kept.remove(longest);
        unknown(
            longest,
            "text-too-long",
            "was left out because all custom fields of a record together have at most "
                + LONGEST_CUSTOM_FIELDS
                + " characters");
        json = JsonText.of(kept);
      }
      return json;
    }

    void leftOut() {
      problems.accept(
          new RowProblem(
              record.type(),
              record.type().plural(),
              Optional.empty(),
              Optional.empty(),
              "unusable-id",
              "An id has at most "
                  + LONGEST_KEY
                  + " characters and no NUL character; this record was left out.",
              RowProblem.Severity.ROW_LEFT_OUT));
    }

    private Object unknown(String field, String code, String what) {
      tell(field, code, what + "; it counts as unknown", RowProblem.Severity.VALUE_UNKNOWN);
      return null;
    }

    private void tell(String field, String code, String what, RowProblem.Severity severity) {
      problems.accept(
          new RowProblem(
              record.type(),
              record.type().plural() + " " + record.id(),
              Optional.of(record.id()),
              Optional.of(field),
              code,
              "The value of " + field + " " + what + ".",
              severity));
    }
  }
}
