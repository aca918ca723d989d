package touchstone.account;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import touchstone.connector.model.Account;
import touchstone.connector.model.CrmRecord;
import touchstone.connector.model.ExchangeRate;
import touchstone.connector.model.Field;
import touchstone.connector.model.RecordType;

/**
 * A company whose records come, change, change hands, are merged, deleted and restored, with values
 * that are missing, wrong or dated ahead. The same seed gives the same history.
 */
public final class RandomCompany {

  private static final int IDS = 14;
  private static final Instant TODAY = ComputeBench.NOW;

  private final Random random;
  private final int ids;

  public RandomCompany(long seed) {
    this(seed, IDS);
  }

  /** A company of that many records of each kind, at most. */
  public RandomCompany(long seed, int ids) {
    random = new Random(seed);
    this.ids = ids;
  }

  /** Some records as a sync brings them: new ones, and others again in another state. */
  public List<CrmRecord> records(int most) {
    List<CrmRecord> records = new ArrayList<>();
    for (int i = random.nextInt(most) + 1; i > 0; i--) {
      records.add(record(TYPES[random.nextInt(TYPES.length)]));
    }
    // One row an id and page, as connectors send them.
    List<CrmRecord> single = new ArrayList<>();
    for (CrmRecord record : records) {
      single.removeIf(r -> r.type() == record.type() && r.id().equals(record.id()));
      single.add(record);
    }
    return single;
  }

  private static final RecordType[] TYPES = {
    RecordType.ACCOUNT,
    RecordType.ACCOUNT,
    RecordType.CONTACT,
    RecordType.CONTACT,
    RecordType.CAMPAIGN,
    RecordType.LEAD,
    RecordType.CAMPAIGN_MEMBER,
    RecordType.DEAL,
    RecordType.DEAL,
    RecordType.REVENUE_ENTRY,
    RecordType.SUPPORT_CASE,
    RecordType.ACTIVITY,
    RecordType.ACTIVITY,
    RecordType.SURVEY,
    RecordType.OUTCOME,
    RecordType.SIGNAL
  };

  /** An exchange rate of the dollar from a day on. */
  CrmRecord rate(String id, LocalDate from) {
    return CrmRecord.of(RecordType.EXCHANGE_RATE, id)
        .set(ExchangeRate.CURRENCY, "EUR")
        .set(ExchangeRate.FROM_DATE, from)
        .set(ExchangeRate.UNITS_PER_CORPORATE, BigDecimal.valueOf(50 + random.nextInt(100), 2))
        .build();
  }

  private CrmRecord record(RecordType type) {
    CrmRecord.Builder record =
        CrmRecord.of(type, type.plural().charAt(0) + "" + random.nextInt(ids));
    if (type == RecordType.ACCOUNT && random.nextInt(5) == 0) {
      record.deleted(true);
      if (random.nextBoolean()) {
        record.set(Account.MERGED_INTO_ID, "a" + random.nextInt(ids));
      }
      return record.build();
    }
    if (random.nextInt(8) == 0) {
      return record.deleted(true).build();
    }
    for (Field<?> field : type.fields()) {
      if (random.nextInt(4) > 0 && field != Account.MERGED_INTO_ID) {
        set(record, field);
      }
    }
    if (type == RecordType.ACCOUNT && random.nextInt(4) == 0) {
      record.custom(Overrides.TIER_FIELD, random.nextBoolean() ? "A" : "Best");
    }
    return record.build();
  }

  @SuppressWarnings("unchecked")
  private void set(CrmRecord.Builder record, Field<?> field) {
    switch (field.kind().name()) {
      case "text" -> record.set((Field<String>) field, text(field.name()));
      case "reference" -> record.set((Field<String>) field, reference(field.name()));
      case "decimal" ->
          record.set((Field<BigDecimal>) field, BigDecimal.valueOf(random.nextInt(500) - 50));
      case "integer" -> record.set((Field<Long>) field, (long) random.nextInt(2400));
      case "boolean" -> record.set((Field<Boolean>) field, random.nextBoolean());
      case "date" ->
          record.set(
              (Field<LocalDate>) field,
              LocalDate.of(2026, 6, 30).plusDays(-random.nextInt(400) + 20));
      case "instant" ->
          record.set(
              (Field<Instant>) field,
              TODAY.plusSeconds(86_400L * (20 - random.nextInt(400)) + random.nextInt(86_400)));
      default -> throw new AssertionError(field.kind().name());
    }
  }

  private String text(String field) {
    return switch (field) {
      case "currency" -> random.nextInt(3) == 0 ? "EUR" : random.nextInt(5) == 0 ? "XXX" : "USD";
      case "kind" -> random.nextBoolean() ? "call" : "Referral";
      case "direction" -> "inbound";
      default -> field + " " + random.nextInt(4);
    };
  }

  private String reference(String field) {
    String name = field.toLowerCase(java.util.Locale.ROOT);
    String type =
        name.contains("contact")
            ? "c"
            : name.contains("campaign")
                ? "c"
                : name.contains("lead") ? "l" : name.contains("deal") ? "d" : "a";
    return type + random.nextInt(ids);
  }
}
