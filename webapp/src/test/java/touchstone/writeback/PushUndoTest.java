package touchstone.writeback;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import touchstone.connector.ConnectorException;
import touchstone.connector.ConnectorException.Kind;
import touchstone.connector.FieldValue;
import touchstone.connector.model.CrmRecord;
import touchstone.connector.model.RecordType;
import touchstone.icp.Tier;
import touchstone.store.OnEachDatabase;
import touchstone.store.PushRow;
import touchstone.store.PushRowState;
import touchstone.store.Run;
import touchstone.store.RunState;
import touchstone.store.WhoMustAct;

/** Taking a push back. */
@OnEachDatabase
class PushUndoTest {

  @TempDir private Path home;
  private PushBench bench;

  @BeforeEach
  void open() {
    bench = new PushBench(home);
  }

  @AfterEach
  void close() {
    bench.close();
  }

  /** Two accounts pushed as A with 87, then as B with 61. */
  private Run pushTwice() {
    bench.accounts(2).push();
    bench.computedLater(
        Scored.account("00001").tier(Tier.B).score("61"),
        Scored.account("00002").tier(Tier.B).score("61"));
    return bench.push();
  }

  @Nested
  class An_undo {

    @Test
    void puts_back_what_was_there() {
      bench.accounts(2).push();
      Map<String, String> before = bench.crm.account("00001").customFields();
      bench.computedLater(
          Scored.account("00001").tier(Tier.B).score("61").withoutChannel(),
          Scored.account("00002").tier(Tier.B).score("61"));
      Run push = bench.push();

      Run undo = bench.undo(push);

      assertThat(undo.state()).isEqualTo(RunState.SUCCEEDED);
      assertThat(undo.sentence()).isEqualTo("2 accounts pushed, 0 unchanged, 0 rejected.");
      assertThat(bench.crm.sizes()).containsExactly(2, 2, 2);
      assertThat(bench.crm.account("00001").customFields()).isEqualTo(before);
      assertThat(bench.figures(undo).undoes()).isEqualTo(OptionalLong.of(push.id()));
      assertThat(bench.figures(undo).tierMoves()).isEqualTo(2);
    }

    @Test
    void empties_what_was_empty() {
      Run push = bench.accounts(1).push();

      bench.undo(push);

      assertThat(bench.crm.writes().get(1).get(0).fields())
          .hasSize(12)
          .allSatisfy((name, value) -> assertThat(value).isEqualTo(new FieldValue.Clear()));
      assertThat(bench.crm.account("00001").customFields()).isEmpty();
    }

    @Test
    void works_in_slices_too() {
      Run push = bench.accounts(450).push();

      Run undo = bench.undo(push);

      assertThat(undo.sentence()).isEqualTo("450 accounts pushed, 0 unchanged, 0 rejected.");
      assertThat(bench.crm.sizes()).containsExactly(200, 200, 50, 200, 200, 50);
      assertThat(bench.crm.account("00450").customFields()).isEmpty();
    }

    @Test
    void leaves_alone_what_the_push_did_not_get_written() {
      bench.accounts(2);
      bench.crm.refuse("00002", Kind.REJECTED, "LOCKED", "It is locked.");
      Run push = bench.push();
      bench.crm.refuseNothing();

      Run undo = bench.undo(push);

      assertThat(undo.sentence()).isEqualTo("1 accounts pushed, 0 unchanged, 0 rejected.");
      assertThat(bench.crm.writes().get(1)).extracting(row -> row.id()).containsExactly("00001");
    }
  }

  @Nested
  class What_somebody_changed_since {

    @Test
    void stays_while_the_rest_goes_back() {
      Run push = pushTwice();
      bench.crm.type("00001", TouchstoneField.TIER, "C");

      Run undo = bench.undo(push);

      assertThat(bench.crm.holds("00001", TouchstoneField.TIER)).isEqualTo("C");
      assertThat(bench.crm.holds("00001", TouchstoneField.SCORE)).isEqualTo("87.0");
      assertThat(bench.crm.holds("00002", TouchstoneField.TIER)).isEqualTo("A");
      PushRow row = bench.row(undo, "00001");
      assertThat(row.state()).isEqualTo(PushRowState.PUSHED);
      assertThat(row.sentence()).isEqualTo("ICP tier changed since the push and stay as they are.");
      assertThat(bench.row(undo, "00002").sentence()).isEmpty();
    }

    @Test
    void stays_when_it_was_emptied() {
      Run push = pushTwice();
      bench.crm.type("00001", TouchstoneField.SCORE, "");

      bench.undo(push);

      assertThat(bench.crm.holds("00001", TouchstoneField.SCORE)).isEmpty();
      assertThat(bench.crm.holds("00001", TouchstoneField.TIER)).isEqualTo("A");
    }

    @Test
    void leaves_nothing_to_send_when_it_is_all_that_was_pushed() {
      bench.accounts(1).push();
      bench.computedLater(Scored.account("00001").tier(Tier.B));
      Run push = bench.push();
      bench.crm.type("00001", TouchstoneField.TIER, "C");

      Run undo = bench.undo(push);

      assertThat(undo.state()).isEqualTo(RunState.SUCCEEDED);
      assertThat(undo.sentence())
          .isEqualTo("0 accounts pushed, 0 unchanged, 0 rejected, 1 left as they are.");
      assertThat(bench.crm.writes()).hasSize(2);
      assertThat(bench.row(undo, "00001").state()).isEqualTo(PushRowState.SKIPPED);
      assertThat(bench.row(undo, "00001").sentence())
          .isEqualTo("ICP tier changed since the push and stay as they are.");
      assertThat(bench.crm.holds("00001", TouchstoneField.TIER)).isEqualTo("C");
    }

    @Test
    void stays_too_when_a_later_push_changed_it() {
      bench.accounts(1);
      Run first = bench.push();
      bench.computedLater(Scored.account("00001").tier(Tier.B));
      bench.push();

      Run undo = bench.undo(first);

      assertThat(bench.crm.holds("00001", TouchstoneField.TIER)).isEqualTo("B");
      assertThat(bench.crm.holds("00001", TouchstoneField.SCORE)).isEmpty();
      assertThat(bench.row(undo, "00001").sentence())
          .isEqualTo("ICP tier, Scored at changed since the push and stay as they are.");
    }

    @Test
    void includes_the_account_itself() {
      Run push = pushTwice();
      bench.crm.put(CrmRecord.of(RecordType.ACCOUNT, "00001").deleted(true).build());

      Run undo = bench.undo(push);

      assertThat(undo.sentence())
          .isEqualTo("1 accounts pushed, 0 unchanged, 0 rejected, 1 left as they are.");
      assertThat(bench.row(undo, "00001").sentence()).isEqualTo("The account was deleted since.");
    }
  }

  @Nested
  class The_crm {

    @Test
    void is_read_first() {
      Run push = pushTwice();
      int reads = bench.crm.reads();

      bench.undo(push);

      assertThat(bench.crm.reads()).isEqualTo(reads + 1);
    }

    @Test
    void is_left_as_it_is_when_it_cannot_be_read() {
      Run push = pushTwice();
      bench.crm.failAtRead(
          new ConnectorException(Kind.PERMISSION, "The integration user may not read Account."));

      Run undo = bench.undo(push);

      assertThat(undo.state()).isEqualTo(RunState.FAILED);
      assertThat(undo.whoMustAct()).isEqualTo(WhoMustAct.CRM_ADMINISTRATOR);
      assertThat(undo.sentence()).startsWith("The integration user may not read Account.");
      assertThat(bench.crm.writes()).hasSize(2);
      assertThat(bench.store.find(undo.id())).isEmpty();
    }

    @Test
    void is_read_and_undone_after_a_wait_when_its_allowance_was_used_up() {
      Run push = pushTwice();
      bench.crm.failAtRead(
          new ConnectorException(Kind.RATE_LIMITED, "The allowance is used up.")
              .retryAfter(Duration.ofMinutes(2)));

      Run waiting = bench.undo(push);
      assertThat(waiting.state()).isEqualTo(RunState.PAUSED);
      assertThat(bench.crm.writes()).hasSize(2);
      bench.scheduler.letTimePass();

      assertThat(bench.runs.find(waiting.id()).orElseThrow().sentence())
          .isEqualTo("2 accounts pushed, 0 unchanged, 0 rejected.");
      assertThat(bench.crm.holds("00002", TouchstoneField.TIER)).isEqualTo("A");
    }

    @Test
    void keeps_what_was_undone_when_the_undo_is_cut_off() {
      Run push = bench.accounts(250).push();
      bench.crm.atWrite(
          2,
          updates -> {
            throw new ConnectorException(Kind.TEMPORARY, "The CRM does not answer.");
          });

      Run first = bench.undo(push);
      Run second = bench.undo(push);

      assertThat(first.state()).isEqualTo(RunState.FAILED);
      assertThat(bench.figures(second).pushed()).isEqualTo(50);
      assertThat(List.of("00001", "00200", "00201", "00250"))
          .allSatisfy(id -> assertThat(bench.crm.account(id).customFields()).isEmpty());
    }
  }
}
