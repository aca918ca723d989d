package touchstone.account;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import touchstone.connector.model.Account;
import touchstone.connector.model.CrmRecord;
import touchstone.connector.model.Deal;
import touchstone.connector.model.RecordType;
import touchstone.connector.model.SupportCase;

/** Records in few words. */
public final class Records {

  private Records() {}

  public static CrmRecord.Builder account(String id, String name) {
    return CrmRecord.of(RecordType.ACCOUNT, id)
        .set(Account.NAME, name)
        .set(Account.CREATED_AT, Instant.parse("2024-01-01T00:00:00Z"));
  }

  public static CrmRecord account(String id, String name, String industry, long employees) {
    return account(id, name)
        .set(Account.INDUSTRY, industry)
        .set(Account.EMPLOYEES, employees)
        .build();
  }

  public static CrmRecord.Builder deal(String id, String account) {
    return CrmRecord.of(RecordType.DEAL, id)
        .set(Deal.ACCOUNT_ID, account)
        .set(Deal.CREATED_AT, Instant.parse("2024-02-01T00:00:00Z"));
  }

  public static CrmRecord won(String id, String account, long amount) {
    return decided(id, account, amount, true).build();
  }

  public static CrmRecord lost(String id, String account) {
    return decided(id, account, 100, false).build();
  }

  public static CrmRecord.Builder decided(String id, String account, long amount, boolean won) {
    return deal(id, account)
        .set(Deal.AMOUNT, BigDecimal.valueOf(amount))
        .set(Deal.CLOSED, true)
        .set(Deal.WON, won)
        .set(Deal.CLOSE_DATE, LocalDate.of(2024, 3, 1));
  }

  public static CrmRecord.Builder supportCase(String id) {
    return CrmRecord.of(RecordType.SUPPORT_CASE, id)
        .set(SupportCase.CREATED_AT, Instant.parse("2024-05-01T00:00:00Z"))
        .set(SupportCase.PRIORITY, "High");
  }
}
