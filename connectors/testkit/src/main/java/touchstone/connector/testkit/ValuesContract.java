package touchstone.connector.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import touchstone.connector.Capability;
import touchstone.connector.ConnectorException;
import touchstone.connector.RowProblem;
import touchstone.connector.RowProblem.Severity;
import touchstone.connector.model.Account;
import touchstone.connector.model.CrmRecord;
import touchstone.connector.model.Deal;
import touchstone.connector.model.Field;
import touchstone.connector.model.RecordType;

/** What becomes of the values of a record. */
abstract class ValuesContract {

  abstract ContractRun run();

  static CrmRecord withCustomField(int number, String name, String value) {
    CrmRecord plain = ContractRun.account(number);
    return CrmRecord.of(RecordType.ACCOUNT, plain.id())
        .set(Account.NAME, plain.get(Account.NAME).orElseThrow())
        .custom(name, value)
        .build();
  }

  @Test
  void brings_the_standard_fields_of_an_account_as_stored() throws ConnectorException {
    CrmRecord draft = ContractRun.account(7);
    String id = run().addAccount(draft);

    CrmRecord read = FullRead.of(run().open(), RecordType.ACCOUNT).record(id);

    assertSame(draft, read, List.of(Account.NAME, Account.INDUSTRY, Account.EMPLOYEES));
    assertThat(read.deleted()).isFalse();
  }

  @Test
  void brings_amount_day_and_reference_of_a_deal_as_stored() throws ConnectorException {
    String accountId = run().addAccount(ContractRun.account(1));
    CrmRecord draft = ContractRun.deal(1, accountId);
    String id = run().source().add(List.of(draft)).get(0);

    CrmRecord read = FullRead.of(run().open(), RecordType.DEAL).record(id);

    assertSame(draft, read, List.of(Deal.ACCOUNT_ID, Deal.NAME, Deal.STAGE, Deal.CLOSE_DATE));
    assertThat(read.get(Deal.AMOUNT).orElseThrow())
        .isEqualByComparingTo(draft.get(Deal.AMOUNT).orElseThrow());
  }

  private static void assertSame(CrmRecord draft, CrmRecord read, List<Field<?>> fields) {
    assertThat(fields)
        .allSatisfy(
            field -> assertThat(read.get(field)).as(field.name()).isEqualTo(draft.get(field)));
  }

  @Test
  void leaves_an_absent_value_unknown() throws ConnectorException {
    String id =
        run()
            .addAccount(
                CrmRecord.of(RecordType.ACCOUNT, "bare").set(Account.NAME, "Bare Ltd").build());

    CrmRecord read = FullRead.of(run().open(), RecordType.ACCOUNT).record(id);

    assertThat(read.get(Account.EMPLOYEES)).isEmpty();
    assertThat(read.get(Account.INDUSTRY)).isEmpty();
  }

  @Test
  void brings_text_in_any_script_as_stored() throws ConnectorException {
    String name = "Société \"Éclair\", 株式会社 & Söhne; 😀";
    String id =
        run()
            .addAccount(
                CrmRecord.of(RecordType.ACCOUNT, "scripts").set(Account.NAME, name).build());

    CrmRecord read = FullRead.of(run().open(), RecordType.ACCOUNT).record(id);

    assertThat(read.get(Account.NAME)).contains(name);
  }

  @Test
  void keeps_custom_fields_under_their_own_names() throws ConnectorException {
    String field = run().source().customField();
    String id = run().addAccount(withCustomField(1, field, "north"));

    CrmRecord read = FullRead.of(run().open(), RecordType.ACCOUNT).record(id);

    if (run().can(Capability.CUSTOM_FIELDS)) {
      assertThat(read.customFields()).containsEntry(field, "north");
    } else {
      assertThat(read.customFields()).isEmpty();
    }
  }

  @Test
  void keeps_a_row_whose_value_it_cannot_read_and_tells_which() throws ConnectorException {
    CrmRecord draft =
        CrmRecord.of(RecordType.ACCOUNT, "odd").set(Account.NAME, "Odd Numbers Ltd").build();
    String id = run().source().addUnreadable(draft, Account.EMPLOYEES, "many");

    FullRead read = FullRead.of(run().open(), RecordType.ACCOUNT);

    CrmRecord kept = read.record(id);
    assertThat(kept.get(Account.NAME)).contains("Odd Numbers Ltd");
    assertThat(kept.get(Account.EMPLOYEES)).isEmpty();
    assertThat(read.problems()).hasSize(1);
    RowProblem problem = read.problems().get(0);
    assertThat(problem.type()).isEqualTo(RecordType.ACCOUNT);
    assertThat(problem.severity()).isEqualTo(Severity.VALUE_UNKNOWN);
    assertThat(problem.id()).contains(id);
    assertThat(problem.field()).isPresent();
    assertThat(problem.place()).isNotBlank();
    assertThat(problem.code()).matches("[a-z]+(-[a-z]+)*");
    PlainSentence.check(problem.message());
    assertThat(problem.message()).contains(problem.field().orElseThrow());
  }
}
