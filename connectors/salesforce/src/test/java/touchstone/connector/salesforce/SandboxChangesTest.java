package touchstone.connector.salesforce;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import touchstone.connector.ConnectorException;
import touchstone.connector.Page;
import touchstone.connector.model.Account;
import touchstone.connector.model.CrmRecord;
import touchstone.connector.model.Deal;
import touchstone.connector.model.RecordType;

/** What an incremental pull brings. */
class SandboxChangesTest extends SandboxTest {

  @Test
  void a_row_committed_late_inside_the_overlap_is_not_lost() throws ConnectorException {
    insertAccounts(1);
    pass(Duration.ofHours(1));
    insertAccounts(1);
    List<Page> full = readAll(open(), RecordType.ACCOUNT, Optional.empty());
    pass(Duration.ofMinutes(-4)); // stamped earlier than what was read, committed after it
    String late = organisation.insert("Account", Map.of("Name", "Late"));

    assertThat(idsOf(readAll(open(), RecordType.ACCOUNT, next(full)))).contains(late);
  }

  @Test
  void a_merged_account_names_its_heir_and_its_deals_move() throws ConnectorException {
    List<String> ids = insertAccounts(2);
    String deal =
        organisation.insert(
            "Opportunity",
            Map.of(
                "Name", "D",
                "AccountId", ids.get(1),
                "StageName", "Prospecting",
                "CloseDate", "2026-12-01"));
    List<Page> accounts = readAll(open(), RecordType.ACCOUNT, Optional.empty());
    List<Page> deals = readAll(open(), RecordType.DEAL, Optional.empty());
    pass(Duration.ofHours(1));
    organisation.merge(ids.get(0), ids.get(1));

    CrmRecord merged =
        recordsOf(readAll(open(), RecordType.ACCOUNT, next(accounts))).stream()
            .filter(CrmRecord::deleted)
            .findFirst()
            .orElseThrow();
    CrmRecord moved =
        recordsOf(readAll(open(), RecordType.DEAL, next(deals))).stream()
            .filter(record -> record.id().equals(deal))
            .reduce((earlier, later) -> later)
            .orElseThrow();

    assertThat(merged.id()).isEqualTo(ids.get(1));
    assertThat(merged.get(Account.MERGED_INTO_ID)).contains(ids.get(0));
    assertThat(moved.get(Deal.ACCOUNT_ID)).contains(ids.get(0));
  }
}
