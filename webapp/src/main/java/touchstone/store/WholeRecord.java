package touchstone.store;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import touchstone.connector.model.CrmRecord;
import touchstone.connector.model.Field;
import touchstone.connector.model.RecordType;
import touchstone.value.fact.Unknown;

/** A record that was read whole, shown value by value. Immutable. */
record WholeRecord(CrmRecord record) implements MirrorRecord {

  @Override
  public RecordType type() {
    return record.type();
  }

  @Override
  public String id() {
    return record.id();
  }

  @Override
  public long number() {
    return RecordId.of(record.type(), record.id());
  }

  @Override
  public boolean has(Field<?> field) {
    return record.get(field).isPresent();
  }

  @Override
  public <T> Optional<T> get(Field<T> field) {
    return record.get(field);
  }

  @Override
  public OptionalLong reference(Field<String> field, RecordType type) {
    Optional<String> id = record.get(field);
    return id.isPresent() ? OptionalLong.of(RecordId.of(type, id.get())) : OptionalLong.empty();
  }

  @Override
  public <T> Optional<T> meaning(Field<String> field, RepeatedTexts<T> texts) {
    return record.get(field).flatMap(texts::of);
  }

  @Override
  public long micros(Field<Instant> field) {
    return record.get(field).map(Moments::toMicros).orElse(Unknown.MOMENT);
  }

  @Override
  public int day(Field<LocalDate> field) {
    return record.get(field).map(day -> (int) day.toEpochDay()).orElse(Unknown.DAY);
  }

  @Override
  public boolean is(Field<Boolean> field) {
    return record.get(field).orElse(false);
  }

  @Override
  public double number(Field<BigDecimal> field) {
    return record.get(field).map(BigDecimal::doubleValue).orElse(Unknown.NUMBER);
  }

  @Override
  public long units(Field<BigDecimal> field, int digits) {
    return record.get(field).map(number -> Decimals.units(number, digits)).orElse(Unknown.MONEY);
  }

  @Override
  public boolean deleted() {
    return record.deleted();
  }

  @Override
  public MirrorRecord kept() {
    return this;
  }
}
