package touchstone.account;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import touchstone.connector.model.Account;
import touchstone.connector.model.CrmRecord;
import touchstone.connector.model.Field;
import touchstone.icp.AttributeColumnBuilder;
import touchstone.icp.AttributeTable;
import touchstone.icp.DefinitionAttribute;
import touchstone.store.AttributeMapping;
import touchstone.store.AttributeSource;

/** Reads the definition attributes of accounts into columns. Not thread-safe. */
final class AttributeReading {

  private record Reader(
      DefinitionAttribute attribute, AttributeSource source, AttributeColumnBuilder column) {}

  private final int rows;
  private final List<Reader> readers = new ArrayList<>();
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
    }
  }

  void account(int ordinal, CrmRecord account) {
    for (Reader reader : readers) {
      text(reader.source(), account)
          .filter(text -> !reader.column().set(ordinal, text))
          .ifPresent(
              text ->
                  reading
                      .noted()
                      .unknownAttribute(
                          account,
                          reader.attribute().key(),
                          "unreadable-number",
                          "\""
                              + reader.source().name()
                              + "\" holds a text that is no number: correct it, or map \""
                              + reader.attribute().label()
                              + "\" as a category."));
    }
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
      reading.noted().unknownValue(account, field, unknown.code(), unknown.sentence());
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
