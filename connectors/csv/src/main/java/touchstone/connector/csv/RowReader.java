package touchstone.connector.csv;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import touchstone.connector.csv.Numbers.Amount;
import touchstone.connector.csv.TableLayout.Binding;
import touchstone.connector.csv.TableLayout.NameParts;
import touchstone.connector.model.CrmRecord;
import touchstone.connector.model.Field;
import touchstone.connector.model.FieldKind;
import touchstone.connector.model.RecordType;

/** Turns the rows of one file into records, and tells what could not be turned. */
final class RowReader {

  private static final char ZERO = '\0';

  private final RecordType type;
  private final TableLayout layout;
  private final Values values;
  private final List<Binding> amounts = new ArrayList<>();
  private final List<Binding> others = new ArrayList<>();
  private final Optional<Field<String>> currency;

  RowReader(RecordType type, TableLayout layout, Values values) {
    this.type = type;
    this.layout = layout;
    this.values = values;
    this.currency = currencyOf(type);
    for (Binding binding : layout.bindings()) {
      (binding.field().kind() == FieldKind.DECIMAL ? amounts : others).add(binding);
    }
  }

  private static Optional<Field<String>> currencyOf(RecordType type) {
    for (Field<?> field : type.fields()) {
      if (field.name().equals("currency") && field.kind() == FieldKind.TEXT) {
        @SuppressWarnings("unchecked") // its kind is that of texts
        Field<String> text = (Field<String>) field;
        return Optional.of(text);
      }
    }
    return Optional.empty();
  }

  /** The id of a row: its own, or one made of its natural key; blank if it has neither. */
  String idOf(Line.Row row) {
    if (layout.id().isPresent()) {
      return row.values()[layout.id().getAsInt()].strip();
    }
    List<String> texts = new ArrayList<>(layout.key().size());
    for (OptionalInt column : layout.key()) {
      texts.add(column.isPresent() ? row.values()[column.getAsInt()] : "");
    }
    if (layout.nameParts().isPresent()) {
      texts.add(name(row, layout.nameParts().get()));
    }
    return NaturalKey.id(texts);
  }

  /** The record of a row; each value that cannot be read is told to {@code problems}. */
  CrmRecord read(Line.Row row, String id, RowProblems problems) {
    CrmRecord.Builder record = CrmRecord.of(type, id);
    boolean amountsUsable = readOthers(row, record, problems);
    layout
        .nameParts()
        .ifPresent(
            parts -> {
              String name = name(row, parts);
              if (!name.isEmpty()) {
                record.set(parts.field(), name);
              }
            });
    if (amountsUsable) {
      readAmounts(row, record, problems);
    }
    readChange(row, record, problems);
    for (int column : layout.custom()) {
      String text = row.values()[column];
      if (hasZero(text)) {
        problems.valueUnknown(layout.columns().get(column), "", zero());
      } else if (!text.isEmpty()) {
        record.custom(layout.columns().get(column), text);
      }
    }
    return record.build();
  }

  /** Everything but amounts; false if the currency is written but unknown. */
  private boolean readOthers(Line.Row row, CrmRecord.Builder record, RowProblems problems) {
    boolean currencyKnown = true;
    Field<?> done = null;
    for (Binding binding : others) {
      String text = row.values()[binding.column()].strip();
      if (text.isEmpty() && binding.source().blankIsFalse()) {
        set(record, binding.field(), false);
      }
      Optional<String> prefix = binding.source().idPrefix();
      boolean ofOtherType = prefix.isPresent() && !text.startsWith(prefix.get());
      if (text.isEmpty() || ofOtherType || binding.field() == done) {
        continue;
      }
      Reading<?> reading = hasZero(text) ? zero() : values.read(binding.field(), text);
      if (reading instanceof Reading.Value<?> read) {
        set(record, binding.field(), read.value());
        done = binding.field();
      } else if (reading instanceof Reading.Unreadable<?> unreadable) {
        problems.valueUnknown(layout.columns().get(binding.column()), text, unreadable);
        currencyKnown &= currency.isEmpty() || binding.field() != currency.get();
      }
    }
    return currencyKnown;
  }

  private void readAmounts(Line.Row row, CrmRecord.Builder record, RowProblems problems) {
    Optional<String> written = currencyColumn(row);
    for (Binding binding : amounts) {
      String text = row.values()[binding.column()].strip();
      if (text.isEmpty()) {
        continue;
      }
      Reading<Amount> reading = hasZero(text) ? zero() : values.amount(binding.field(), text);
      if (reading instanceof Reading.Value<Amount> read) {
        Optional<String> beside = currency.isPresent() ? read.value().currency() : Optional.empty();
        if (beside.isPresent() && written.isPresent() && !beside.equals(written)) {
          reading =
              Reading.unreadable(
                  ProblemKind.TWO_CURRENCIES,
                  "although the currency of the row is " + written.get());
        } else {
          set(record, binding.field(), read.value().number());
          beside.ifPresent(code -> record.set(currency.orElseThrow(), code));
          written = written.or(() -> beside);
        }
      }
      if (reading instanceof Reading.Unreadable<Amount> unreadable) {
        problems.valueUnknown(layout.columns().get(binding.column()), text, unreadable);
      }
    }
  }

  private Optional<String> currencyColumn(Line.Row row) {
    for (Binding binding : others) {
      if (currency.isPresent() && binding.field() == currency.get()) {
        Reading<String> reading = Currencies.read(row.values()[binding.column()].strip());
        if (reading instanceof Reading.Value<String> read) {
          return Optional.of(read.value());
        }
      }
    }
    return Optional.empty();
  }

  private void readChange(Line.Row row, CrmRecord.Builder record, RowProblems problems) {
    if (layout.deleted().isPresent()) {
      int column = layout.deleted().getAsInt();
      String text = row.values()[column].strip();
      Reading<Boolean> reading = text.isEmpty() ? Reading.of(false) : YesNo.read(text);
      if (reading instanceof Reading.Value<Boolean> read) {
        record.deleted(read.value());
      } else if (reading instanceof Reading.Unreadable<Boolean> unreadable) {
        problems.valueUnknown(layout.columns().get(column), text, unreadable);
      }
    }
    if (layout.modified().isPresent()) {
      int column = layout.modified().getAsInt();
      String text = row.values()[column].strip();
      if (text.isEmpty()) {
        return;
      }
      Reading<Instant> reading = values.moments().moment(text);
      if (reading instanceof Reading.Value<Instant> read) {
        record.modifiedAt(read.value());
      } else if (reading instanceof Reading.Unreadable<Instant> unreadable) {
        problems.valueUnknown(layout.columns().get(column), text, unreadable);
      }
    }
  }

  private static String name(Line.Row row, NameParts parts) {
    String first = parts.first().isPresent() ? row.values()[parts.first().getAsInt()] : "";
    String last = parts.last().isPresent() ? row.values()[parts.last().getAsInt()] : "";
    return (first.strip() + " " + last.strip()).strip();
  }

  private static boolean hasZero(String text) {
    return text.indexOf(ZERO) >= 0;
  }

  private static <T> Reading.Unreadable<T> zero() {
    return new Reading.Unreadable<>(
        ProblemKind.UNREADABLE_TEXT,
        "which has zero bytes in it; export the file again as UTF-8 text");
  }

  private static <T> void set(CrmRecord.Builder record, Field<T> field, Object value) {
    record.set(field, field.kind().javaType().cast(value));
  }
}
