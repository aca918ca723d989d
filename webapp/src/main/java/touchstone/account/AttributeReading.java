package touchstone.account;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import touchstone.connector.model.Account;
import touchstone.connector.model.CrmRecord;
import touchstone.connector.model.Field;
import touchstone.icp.Attribute;
import touchstone.icp.AttributeColumnBuilder;
import touchstone.icp.AttributeTable;
import touchstone.icp.DefinitionAttribute;
import touchstone.store.AttributeMapping;
import touchstone.store.AttributeSource;
import touchstone.store.MirrorRecord;
import touchstone.value.fact.AccountFacts;
import touchstone.value.indicator.OutcomeField;

/**
 * Reads the definition attributes of accounts into columns, and number fields that are values into
 * outcomes. Not thread-safe.
 */
final class AttributeReading {

  private record Reader(
      DefinitionAttribute attribute, AttributeSource source, AttributeColumnBuilder column) {}

  private record OutcomeReader(OutcomeField field, AttributeSource source) {}

  private final int rows;
  private final List<Reader> readers = new ArrayList<>();
  private final List<OutcomeReader> outcomes = new ArrayList<>();
  private final FactReading reading;
  private final AbsurdValues absurd;

  AttributeReading(List<AttributeMapping> mappings, int rows, FactReading reading) {
    this.rows = rows;
    this.reading = reading;
    this.absurd = new AbsurdValues(reading);
    for (AttributeMapping mapping : mappings) {
      // Only what can be known before any contact may define a profile.
      if (mapping.attribute() instanceof DefinitionAttribute attribute) {
        readers.add(
            new Reader(attribute, mapping.source(), new AttributeColumnBuilder(attribute, rows)));
      }
      OutcomeFields.field(mapping.attribute())
          .ifPresent(field -> outcomes.add(new OutcomeReader(field, mapping.source())));
    }
  }

  /**
   * @param row its row among the attributes
   */
  void account(int ordinal, int row, CrmRecord account) {
    for (Reader reader : readers) {
      text(reader.source(), account)
          .filter(text -> !reader.column().set(row, text))
          .ifPresent(text -> noteNoNumber(account, reader.source(), reader.attribute()));
    }
    for (OutcomeReader reader : outcomes) {
      text(reader.source(), account)
          .filter(text -> !text.isBlank())
          .ifPresent(text -> outcome(ordinal, account, reader, text));
    }
  }

  /** Without a day: a field tells what holds today, and not since when. */
  private void outcome(int ordinal, CrmRecord account, OutcomeReader reader, String text) {
    OptionalDouble number = OutcomeFields.number(text);
    if (number.isEmpty()) {
      noteNoNumber(account, reader.source(), reader.field().key(), reader.field().label());
      return;
    }
    AccountFacts.Builder facts = reading.facts();
    int measure = facts.measures().code(reader.field().measureName());
    facts.outcomes().add(ordinal, measure, number.getAsDouble());
  }

  private void noteNoNumber(CrmRecord account, AttributeSource source, Attribute attribute) {
    noteNoNumber(account, source, attribute.key(), attribute.label());
  }

  private void noteNoNumber(CrmRecord account, AttributeSource source, String key, String label) {
    reading
        .noted()
        .unknownAttribute(
            MirrorRecord.of(account),
            key,
            "unreadable-number",
            "\""
                + source.name()
                + "\" holds a text that is no number: correct it, or map \""
                + label
                + "\" as a category.");
  }

  private Optional<String> text(AttributeSource source, CrmRecord account) {
    if (!(source instanceof AttributeSource.Standard standard)) {
      return source.in(account);
    }
    if (!absurd.plausible(account, standard.field())) {
      return Optional.empty();
    }
    return isMoney(standard.field()) ? money(standard.field(), account) : source.in(account);
  }

  private static boolean isMoney(Field<?> field) {
    return field == Account.ANNUAL_REVENUE || field == Account.SHARE_CAPITAL;
  }

  /** Amounts are compared between accounts, so they are compared in one currency. */
  private Optional<String> money(Field<?> field, CrmRecord account) {
    Optional<BigDecimal> amount = account.get(field).map(BigDecimal.class::cast);
    if (amount.isEmpty()) {
      return Optional.empty();
    }
    CorporateMoney.Converted converted =
        reading.money().minorUnits(amount.get(), account.get(Account.CURRENCY), reading.today());
    if (converted instanceof CorporateMoney.Converted.Unknown unknown) {
      reading
          .noted()
          .unknownValue(MirrorRecord.of(account), field, unknown.code(), unknown.sentence());
      reading.readAgainOn(MirrorRecord.of(account), reading.today().plusDays(1));
      return Optional.empty();
    }
    long minor = ((CorporateMoney.Converted.Known) converted).minorUnits();
    return Optional.of(
        BigDecimal.valueOf(minor)
            .divide(BigDecimal.valueOf(reading.money().minorUnitsPerUnit()))
            .toPlainString());
  }

  AttributeTable table() {
    return new AttributeTable(
        rows, readers.stream().map(reader -> reader.column().build()).toList());
  }
}
