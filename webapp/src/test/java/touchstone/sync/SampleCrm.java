package touchstone.sync;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import touchstone.connector.RowProblem;
import touchstone.connector.model.Account;
import touchstone.connector.model.CrmRecord;
import touchstone.connector.model.Deal;
import touchstone.connector.model.RecordType;

/** A small CRM with accounts, deals, changes and a problem row; the same each time. */
final class SampleCrm {

  private static final Instant START = Instant.parse("2025-01-01T00:00:00Z");

  private SampleCrm() {}

  static FakeCrm of(int accounts) {
    FakeCrm crm = new FakeCrm().only(RecordType.ACCOUNT, RecordType.DEAL).pageSize(3).overlap(2);
    for (int i = 0; i < accounts; i++) {
      crm.put(account(i, "Company " + i, i));
      crm.put(deal(i, 1000 + i, i));
      if (i % 3 == 0) {
        crm.put(deal(i, 2000 + i, accounts + i));
      }
    }
    return crm.problem(
        new RowProblem(
            RecordType.DEAL,
            "Opportunity bad",
            Optional.of("bad"),
            Optional.of("CloseDate"),
            "unreadable-date",
            "The close date cannot be read: correct it in the CRM.",
            RowProblem.Severity.ROW_LEFT_OUT));
  }

  static CrmRecord account(int number, String name, int minute) {
    return CrmRecord.of(RecordType.ACCOUNT, "a" + number)
        .modifiedAt(START.plusSeconds(60L * minute))
        .set(Account.NAME, name)
        .set(Account.EMPLOYEES, 10L + number)
        .custom("Tier__c", "T" + number % 3)
        .build();
  }

  static CrmRecord deal(int number, long amount, int minute) {
    return CrmRecord.of(RecordType.DEAL, "d" + number)
        .modifiedAt(START.plusSeconds(60L * minute))
        .set(Deal.ACCOUNT_ID, "a" + number)
        .set(Deal.AMOUNT, BigDecimal.valueOf(amount))
        .set(Deal.CLOSE_DATE, LocalDate.of(2025, 6, 1).plusDays(number))
        .build();
  }
}
