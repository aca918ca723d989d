package touchstone.discovery;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import touchstone.account.Records;
import touchstone.connector.model.Account;
import touchstone.connector.model.CrmRecord;
import touchstone.connector.model.Deal;

/**
 * An invented company: logistics companies of 50 to 199 people pay four times as much as others,
 * win more often, and nothing else matters. {@code status} is filled for those who bought.
 */
public final class PlantedCompany {

  private static final List<String> INDUSTRIES =
      List.of("Logistics", "Retail", "Banking", "Energy", "Education");
  private static final LocalDate FIRST_DAY = LocalDate.of(2021, 1, 4);

  private PlantedCompany() {}

  /** So many accounts, half of them customers; two deals a customer, a lost one for others. */
  public static List<CrmRecord> of(int accounts, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<CrmRecord> records = new ArrayList<>();
    for (int i = 0; i < accounts; i++) {
      boolean ideal = i % 5 == 0;
      String industry = ideal ? "Logistics" : INDUSTRIES.get(random.nextInt(INDUSTRIES.size()));
      int employees = ideal ? random.nextInt(50, 200) : random.nextInt(5, 2000);
      boolean customer = i % 2 == 0;
      boolean good = industry.equals("Logistics") && employees >= 50 && employees < 200;
      CrmRecord.Builder account =
          Records.account("a" + i, "Company " + i)
              .set(Account.INDUSTRY, spelt(industry, i))
              .set(Account.EMPLOYEES, (long) employees);
      if (customer) {
        account.custom("status", "kept since " + (2015 + i % 9));
      }
      records.add(account.build());
      LocalDate day = FIRST_DAY.plusDays(random.nextInt(1_400));
      long amount = Math.round((good ? 40_000 : 10_000) * (0.7 + 0.6 * random.nextDouble()));
      records.add(deal("d" + i, "a" + i, day, amount, customer));
      if (customer && (good || random.nextInt(4) == 0)) {
        records.add(deal("e" + i, "a" + i, day.plusDays(300), amount, true));
      }
    }
    return records;
  }

  private static String spelt(String industry, int number) {
    return number % 40 == 7
        ? "n/a"
        : number % 11 == 3 ? industry.toUpperCase(Locale.ROOT) : industry;
  }

  private static CrmRecord deal(
      String id, String account, LocalDate day, long amount, boolean won) {
    Instant opened = day.minusDays(60).atStartOfDay(ZoneOffset.UTC).toInstant();
    return Records.deal(id, account)
        .set(Deal.CREATED_AT, opened)
        .set(Deal.AMOUNT, BigDecimal.valueOf(amount))
        .set(Deal.CLOSED, true)
        .set(Deal.WON, won)
        .set(Deal.CLOSE_DATE, day)
        .build();
  }
}
