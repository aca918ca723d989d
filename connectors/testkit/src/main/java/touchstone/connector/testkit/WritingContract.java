package touchstone.connector.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import touchstone.connector.Capability;
import touchstone.connector.Connector;
import touchstone.connector.ConnectorException;
import touchstone.connector.ConnectorException.Kind;
import touchstone.connector.FieldValue;
import touchstone.connector.RecordUpdate;
import touchstone.connector.WriteResult;
import touchstone.connector.model.RecordType;

/** Changing fields of existing records, row by row. */
abstract class WritingContract {

  abstract ContractRun run();

  private RecordUpdate update(String id, FieldValue value) {
    return new RecordUpdate(RecordType.ACCOUNT, id, Map.of(run().source().customField(), value));
  }

  private boolean refuses() throws ConnectorException {
    if (run().can(Capability.WRITE_BACK)) {
      return false;
    }
    String id = run().addAccounts(1).get(0);
    Connector connector = run().open();
    RecordUpdate update = update(id, new FieldValue.Text("A"));
    ConnectorException failure = ContractRun.failureOf(() -> connector.write(List.of(update)));
    assertThat(failure.kind()).isEqualTo(Kind.CONFIGURATION);
    assertThat(failure).hasMessage(Capability.WRITE_BACK.refusal());
    assertThat(failure.writtenBefore()).isEmpty();
    return true;
  }

  @Test
  void changes_accepted_rows_as_a_later_read_shows() throws ConnectorException {
    if (refuses()) {
      return;
    }
    List<String> ids = run().addAccounts(3);
    Connector connector = run().open();

    List<WriteResult> results =
        connector.write(
            List.of(
                update(ids.get(0), new FieldValue.Text("tier A")),
                update(ids.get(2), new FieldValue.Text("tier B"))));

    assertThat(results)
        .containsExactly(
            new WriteResult.Accepted(ids.get(0)), new WriteResult.Accepted(ids.get(2)));
    assertThat(storedCustomField(ids.get(0))).isEqualTo("tier A");
    assertThat(storedCustomField(ids.get(1))).isEmpty();
    assertThat(storedCustomField(ids.get(2))).isEqualTo("tier B");
  }

  private String storedCustomField(String id) throws ConnectorException {
    return FullRead.of(run().open(), RecordType.ACCOUNT)
        .record(id)
        .customFields()
        .getOrDefault(run().source().customField(), "");
  }

  @Test
  void clears_a_field() throws ConnectorException {
    if (refuses()) {
      return;
    }
    String id =
        run().addAccount(ValuesContract.withCustomField(1, run().source().customField(), "north"));

    List<WriteResult> results = run().open().write(List.of(update(id, new FieldValue.Clear())));

    assertThat(results).containsExactly(new WriteResult.Accepted(id));
    assertThat(storedCustomField(id)).isEmpty();
  }

  @Test
  void refuses_one_row_alone_and_says_why_in_its_place() throws ConnectorException {
    if (refuses()) {
      return;
    }
    List<String> ids = run().addAccounts(3);
    RecordUpdate bad = run().source().updateToRefuse(ids.get(1)).orElseThrow();

    List<WriteResult> results =
        run()
            .open()
            .write(
                List.of(
                    update(ids.get(0), new FieldValue.Text("first")),
                    bad,
                    update(ids.get(2), new FieldValue.Text("third"))));

    assertThat(results).extracting(WriteResult::id).containsExactlyElementsOf(ids);
    assertThat(results.get(0)).isInstanceOf(WriteResult.Accepted.class);
    assertThat(results.get(2)).isInstanceOf(WriteResult.Accepted.class);
    assertThat(results.get(1))
        .isInstanceOfSatisfying(
            WriteResult.Refused.class,
            refused -> {
              assertThat(refused.code()).isNotBlank();
              PlainSentence.check(refused.message());
            });
    assertThat(storedCustomField(ids.get(0))).isEqualTo("first");
    assertThat(storedCustomField(ids.get(2))).isEqualTo("third");
  }

  @Test
  void answers_many_updates_one_by_one_and_in_order() throws ConnectorException {
    if (refuses()) {
      return;
    }
    List<String> ids = run().addAccounts(run().source().recordsForThreePages());

    List<WriteResult> results =
        run().open().write(ids.stream().map(id -> update(id, new FieldValue.Text("all"))).toList());

    assertThat(results)
        .containsExactlyElementsOf(
            ids.stream().<WriteResult>map(WriteResult.Accepted::new).toList());
    assertThat(FullRead.of(run().open(), RecordType.ACCOUNT).records())
        .allSatisfy(
            record ->
                assertThat(record.customFields())
                    .containsEntry(run().source().customField(), "all"));
  }

  @Test
  void has_nothing_to_do_for_no_update() throws ConnectorException {
    if (refuses()) {
      return;
    }
    assertThat(run().open().write(List.of())).isEmpty();
  }
}
