package touchstone.connector.salesforce;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import touchstone.connector.FieldMapping;
import touchstone.connector.RowProblem;
import touchstone.connector.model.CrmRecord;
import touchstone.connector.model.Field;

/** Turns the rows of one query into records of the common model. */
final class RowMapper {

  private static final int LONGEST_VALUE_SHOWN = 40;

  private final SObjectSource source;
  private final SObjectDescription description;
  private final Columns columns;
  private final int id;
  private final int modified;
  private final List<Bound> bound = new ArrayList<>();
  private final List<Binding.Derived<?>> derived = new ArrayList<>();
  private final int[] kept;

  /** A standard field and the column it comes from. */
  private record Bound(Field<?> field, int column) {}

  RowMapper(
      SObjectSource source,
      SObjectDescription description,
      FieldSelection selection,
      FieldMapping mapping) {
    this.source = source;
    this.description = description;
    this.columns = selection.columns();
    this.id = columns.indexOf("Id");
    this.modified =
        columns.indexOf("SystemModstamp") >= 0
            ? columns.indexOf("SystemModstamp")
            : selection.watermark().map(field -> columns.indexOf(field.name())).orElse(-1);
    for (Binding binding : source.bindings()) {
      if (!FieldSelection.isMapped(binding.field(), description, mapping)) {
        if (binding instanceof Binding.Plain plain) {
          bind(plain.field(), plain.source());
        } else if (binding instanceof Binding.Derived<?> other) {
          derived.add(other);
        }
      }
    }
    mapping
        .sources()
        .forEach(
            (field, name) -> {
              if (field.type() == source.type()) {
                bind(field, name);
              }
            });
    this.kept = selection.kept().stream().mapToInt(columns::indexOf).sorted().toArray();
  }

  /**
   * Maps one row.
   *
   * @param problems takes what could not be read
   * @return the record; empty if the row has no id, or is a copy of others
   */
  Optional<CrmRecord> map(Row row, List<RowProblem> problems) {
    Optional<String> rowId = row.text(id).filter(KeyPosition::isId);
    if (rowId.isEmpty()) {
      problems.add(withoutId());
      return Optional.empty();
    }
    for (String mark : source.copyMarks()) {
      if (row.isTrue(mark)) {
        return Optional.empty();
      }
    }
    CrmRecord.Builder record = CrmRecord.of(source.type(), rowId.get());
    record.deleted(row.isTrue("IsDeleted"));
    row.text(modified).flatMap(RowMapper::moment).ifPresent(record::modifiedAt);
    for (Bound target : bound) {
      Optional<String> text = row.text(target.column());
      if (text.isPresent()) {
        set(record, target, text.get(), rowId.get(), problems);
      }
    }
    for (Binding.Derived<?> target : derived) {
      setDerived(record, target, row);
    }
    for (int column : kept) {
      row.text(column).ifPresent(text -> keep(record, columns.field(column), text));
    }
    return Optional.of(record.build());
  }

  /** The row's place in the order of the query. */
  static Optional<KeyPosition> position(Row row, Optional<SObjectField> watermark) {
    Optional<Instant> at =
        watermark.flatMap(field -> row.text(field.name())).flatMap(RowMapper::moment);
    if (watermark.isPresent() && at.isEmpty()) {
      return Optional.empty();
    }
    return row.text("Id").filter(KeyPosition::isId).map(id -> new KeyPosition(at, id));
  }

  private void bind(Field<?> field, String name) {
    int column = columns.indexOf(name);
    if (column >= 0) {
      bound.add(new Bound(field, column));
    }
  }

  private <T> void set(
      CrmRecord.Builder record,
      Bound target,
      String text,
      String rowId,
      List<RowProblem> problems) {
    @SuppressWarnings("unchecked") // a field's values are of its kind's type
    Field<T> field = (Field<T>) target.field();
    Optional<T> value = ValueReading.read(field.kind(), text);
    if (value.isPresent()) {
      record.set(field, value.get());
    } else {
      problems.add(unreadable(field, columns.field(target.column()).name(), text, rowId));
    }
  }

  private <T> void setDerived(CrmRecord.Builder record, Binding.Derived<T> target, Row row) {
    target.derivation().of(row, description).ifPresent(value -> record.set(target.field(), value));
  }

  private static void keep(CrmRecord.Builder record, SObjectField field, String text) {
    if (field.number()) {
      record.custom(field.name(), ValueReading.plainNumber(text));
    } else if (field.moment()) {
      record.custom(field.name(), moment(text).map(Instant::toString).orElse(text));
    } else {
      record.custom(field.name(), text);
    }
  }

  private static Optional<Instant> moment(String text) {
    try {
      return Optional.of(ValueReading.moment(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private RowProblem unreadable(Field<?> field, String name, String text, String rowId) {
    String shown =
        text.length() <= LONGEST_VALUE_SHOWN
            ? text
            : text.substring(0, LONGEST_VALUE_SHOWN) + "...";
    String noun = ValueReading.noun(field.kind());
    return new RowProblem(
        source.type(),
        source.sObject() + " " + rowId,
        Optional.of(rowId),
        Optional.of(name),
        "unreadable-" + noun.replace(' ', '-'),
        "The field "
            + name
            + " of "
            + source.sObject()
            + " "
            + rowId
            + " holds \""
            + shown
            + "\", which is no "
            + noun
            + "; the value counts as unknown. Correct it in Salesforce, or map another field.",
        RowProblem.Severity.VALUE_UNKNOWN);
  }

  private RowProblem withoutId() {
    return new RowProblem(
        source.type(),
        source.sObject(),
        Optional.empty(),
        Optional.of("Id"),
        "no-id",
        "Salesforce sent a row of "
            + source.sObject()
            + " without an id; it was left out. Please report it to the authors of Touchstone.",
        RowProblem.Severity.ROW_LEFT_OUT);
  }
}
