package touchstone.writeback;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import touchstone.connector.ConnectorException;
import touchstone.connector.ConnectorException.Kind;
import touchstone.connector.WriteResult;
import touchstone.store.OnEachDatabase;
import touchstone.store.PushRow;
import touchstone.store.PushRowState;
import touchstone.store.Run;
import touchstone.store.RunState;
import touchstone.store.WhoMustAct;

/** What goes wrong between plan and end, and that nothing is lost by it. */
@OnEachDatabase
class PushFailureTest {

  private static final String RULE = "FIELD_CUSTOM_VALIDATION_EXCEPTION";
  private static final String RULE_SENTENCE = "The account's rule \"Frozen\" refused the change.";

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

  /** Every account holds exactly what was computed. */
  private void assertAllWritten(int accounts) {
    String reasons = ReasonsText.of(Scored.account("x").fit(), 32_000).replace("\n", "\r\n");
    assertThat(IntStream.rangeClosed(1, accounts).mapToObj(PushBench::id))
        .allSatisfy(
            id -> {
              assertThat(bench.crm.holds(id, TouchstoneField.TIER)).isEqualTo("A");
              assertThat(bench.crm.holds(id, TouchstoneField.SCORE)).isEqualTo("87.0");
              assertThat(bench.crm.holds(id, TouchstoneField.REASONS)).isEqualTo(reasons);
              assertThat(bench.crm.holds(id, TouchstoneField.MODEL_VERSION))
                  .isEqualTo("Carriers v3");
              assertThat(bench.crm.holds(id, TouchstoneField.SCORED_AT))
                  .isEqualTo("2026-06-30T12:00:00Z");
            });
  }

  @Nested
  class A_refused_row {

    @Test
    void is_kept_with_code_sentence_and_who_must_act_and_stops_no_other() {
      bench.accounts(3);
      bench.crm.refuse("00002", Kind.REJECTED, RULE, RULE_SENTENCE);

      Run push = bench.push();

      assertThat(push.state()).isEqualTo(RunState.SUCCEEDED);
      assertThat(push.sentence()).isEqualTo("2 accounts pushed, 0 unchanged, 1 rejected.");
      assertThat(bench.crm.writes()).hasSize(1);
      PushRow row = bench.row(push, "00002");
      assertThat(row.state()).isEqualTo(PushRowState.REJECTED);
      assertThat(row.code()).isEqualTo(RULE);
      assertThat(row.sentence()).isEqualTo(RULE_SENTENCE);
      assertThat(row.whoMustAct()).isEqualTo(WhoMustAct.DATA_OWNER);
      assertThat(row.accountName()).isEqualTo("Company 00002");
      assertThat(bench.row(push, "00003").state()).isEqualTo(PushRowState.PUSHED);
    }

    @Test
    void goes_again_with_the_next_push() {
      bench.accounts(3);
      bench.crm.refuse("00002", Kind.REJECTED, RULE, RULE_SENTENCE);
      bench.push();
      bench.crm.refuseNothing();

      Run push = bench.push();

      assertThat(push.sentence()).isEqualTo("1 accounts pushed, 2 unchanged, 0 rejected.");
      assertThat(bench.crm.sizes()).containsExactly(3, 1);
      assertAllWritten(3);
    }

    @Test
    void is_found_among_many_by_its_state() {
      bench.accounts(250);
      bench.crm.refuse("00200", Kind.PERMISSION, "INSUFFICIENT_ACCESS", "No access.");
      bench.crm.refuse("00201", Kind.TEMPORARY, "UNABLE_TO_LOCK_ROW", "It is locked.");

      Run push = bench.push();

      List<PushRow> refused =
          bench.store.rows(push.id(), Optional.of(PushRowState.REJECTED), 0, 10);
      assertThat(refused)
          .extracting(row -> row.accountId() + " " + row.whoMustAct())
          .containsExactly("00200 CRM_ADMINISTRATOR", "00201 NOBODY");
    }
  }

  @Nested
  class A_call_that_fails {

    @Test
    void keeps_what_was_written_before_and_leaves_the_rest_to_the_next_push() {
      bench.accounts(450);
      bench.crm.atWrite(
          2,
          updates -> {
            List<WriteResult> before = bench.crm.take(updates.subList(0, 30));
            throw new ConnectorException(Kind.TEMPORARY, "The CRM does not answer.")
                .writtenBefore(before);
          });

      Run first = bench.push();
      Run second = bench.push();

      assertThat(first.state()).isEqualTo(RunState.FAILED);
      assertThat(first.whoMustAct()).isEqualTo(WhoMustAct.NOBODY);
      assertThat(first.sentence())
          .isEqualTo(
              "The CRM does not answer. What was sent is kept; the next push sends the rest.");
      assertThat(bench.figures(first).pushed()).isEqualTo(230);
      assertThat(bench.figures(first).planned()).isEqualTo(220);
      assertThat(second.sentence()).isEqualTo("220 accounts pushed, 230 unchanged, 0 rejected.");
      assertThat(bench.crm.sizes()).containsExactly(200, 200, 200, 20);
      assertAllWritten(450);
    }

    @Test
    void leaves_a_row_to_the_next_push_of_which_it_is_not_known_whether_it_was_saved() {
      bench.accounts(5);
      bench.crm.atWrite(
          1,
          updates -> {
            List<WriteResult> before =
                bench.crm.take(List.of(updates.get(0), updates.get(2), updates.get(4)));
            throw new ConnectorException(Kind.TEMPORARY, "The CRM does not answer.")
                .writtenBefore(before);
          });

      Run first = bench.push();

      assertThat(first.state()).isEqualTo(RunState.FAILED);
      assertThat(bench.store.rows(first.id(), Optional.of(PushRowState.PUSHED), 0, 10))
          .extracting(PushRow::accountId)
          .containsExactly("00001", "00003", "00005");
      assertThat(bench.figures(first).rejected()).isZero();
      assertThat(bench.push().sentence()).isEqualTo("2 accounts pushed, 3 unchanged, 0 rejected.");
      assertAllWritten(5);
    }

    @ParameterizedTest
    @CsvSource({
      "CONFIGURATION,ADMINISTRATOR",
      "PERMISSION,CRM_ADMINISTRATOR",
      "REJECTED,DATA_OWNER",
      "TEMPORARY,NOBODY",
      "DEFECT,DEVELOPER"
    })
    void says_who_must_act(Kind kind, WhoMustAct who) {
      bench.accounts(1);
      bench.crm.atWrite(
          1,
          updates -> {
            throw new ConnectorException(kind, "It failed.");
          });

      Run push = bench.push();

      assertThat(push.state()).isEqualTo(RunState.FAILED);
      assertThat(push.whoMustAct()).isEqualTo(who);
      assertThat(push.sentence())
          .isEqualTo("It failed. What was sent is kept; the next push sends the rest.");
      assertThat(bench.crm.writes()).hasSize(1);
    }
  }

  @Nested
  class A_used_up_allowance {

    @Test
    void lets_the_push_wait_as_long_as_the_crm_asks_and_send_the_rest_only() {
      bench.accounts(450);
      bench.crm.atWrite(
          2,
          updates -> {
            List<WriteResult> before = bench.crm.take(updates.subList(0, 150));
            throw new ConnectorException(Kind.RATE_LIMITED, "The allowance is used up.")
                .retryAfter(Duration.ofMinutes(90))
                .writtenBefore(before);
          });

      Run waiting = bench.push();

      assertThat(waiting.state()).isEqualTo(RunState.PAUSED);
      assertThat(waiting.sentence())
          .isEqualTo("The allowance is used up. The push goes on by itself.");
      assertThat(bench.scheduler.waiting())
          .containsExactly(PushBench.NOW.plus(Duration.ofMinutes(90)));

      bench.scheduler.letTimePass();

      Run push = bench.runs.find(waiting.id()).orElseThrow();
      assertThat(push.sentence()).isEqualTo("450 accounts pushed, 0 unchanged, 0 rejected.");
      assertThat(bench.crm.sizes()).containsExactly(200, 200, 100);
      assertThat(bench.crm.writes().get(2).get(0).id()).isEqualTo("00351");
      // The fields are looked at once; three calls write.
      assertThat(push.apiCalls()).isEqualTo(4);
      assertAllWritten(450);
    }

    @Test
    void lets_the_push_wait_five_minutes_if_the_crm_does_not_say() {
      bench.accounts(1);
      bench.crm.atWrite(
          1,
          updates -> {
            throw new ConnectorException(Kind.RATE_LIMITED, "The allowance is used up.");
          });

      bench.push();

      assertThat(bench.scheduler.waiting())
          .containsExactly(PushBench.NOW.plus(Duration.ofMinutes(5)));
    }
  }

  @Nested
  class A_killed_process {

    @Test
    void loses_no_account_and_writes_none_wrong() {
      bench.accounts(450);
      bench.crm.atWrite(
          2,
          updates -> {
            // The CRM took part of the slice, and nobody was left to note it.
            bench.mortal.dieAt(1);
            return bench.crm.take(updates.subList(0, 120));
          });
      long killed = bench.pushInDanger();

      bench.restart();

      Run interrupted = bench.runs.find(killed).orElseThrow();
      assertThat(interrupted.state()).isEqualTo(RunState.INTERRUPTED);
      assertThat(bench.figures(interrupted).pushed()).isEqualTo(200);

      Run push = bench.push();

      assertThat(push.sentence()).isEqualTo("250 accounts pushed, 200 unchanged, 0 rejected.");
      assertThat(bench.crm.sizes()).containsExactly(200, 200, 200, 50);
      assertAllWritten(450);
      assertThat(bench.push().sentence())
          .isEqualTo("0 accounts pushed, 450 unchanged, 0 rejected.");
    }

    @Test
    void that_was_waiting_goes_on_after_the_start() {
      bench.accounts(250);
      bench.crm.atWrite(
          2,
          updates -> {
            throw new ConnectorException(Kind.RATE_LIMITED, "The allowance is used up.");
          });
      Run waiting = bench.push();

      bench.restart();
      bench.scheduler.letTimePass();

      assertThat(bench.runs.find(waiting.id()).orElseThrow().sentence())
          .isEqualTo("250 accounts pushed, 0 unchanged, 0 rejected.");
      assertThat(bench.crm.sizes()).containsExactly(200, 50, 50);
      assertAllWritten(250);
    }
  }

  @Nested
  class A_cancelled_push {

    @Test
    void stops_between_slices_and_keeps_what_was_sent() {
      bench.accounts(450);
      bench.crm.atWrite(
          1,
          updates -> {
            bench.runs.cancel(bench.newestRun());
            return bench.crm.take(updates);
          });

      Run push = bench.push();

      assertThat(push.state()).isEqualTo(RunState.CANCELLED);
      assertThat(push.sentence())
          .isEqualTo(
              "Stopped after 200 of 450 accounts; what was sent is kept, and the next push sends"
                  + " the rest.");
      assertThat(bench.crm.sizes()).containsExactly(200);
      assertThat(bench.push().sentence())
          .isEqualTo("250 accounts pushed, 200 unchanged, 0 rejected.");
      assertAllWritten(450);
    }
  }

  @Nested
  class A_connector_that_answers_wrongly {

    @Test
    void is_not_asked_the_same_for_ever_when_it_leaves_rows_out() {
      bench.accounts(3);
      bench.crm.atWrite(1, updates -> bench.crm.take(updates.subList(0, 2)));

      Run push = bench.push();

      assertThat(push.state()).isEqualTo(RunState.FAILED);
      assertThat(push.whoMustAct()).isEqualTo(WhoMustAct.DEVELOPER);
      assertThat(bench.crm.writes()).hasSize(1);
      assertThat(bench.figures(push).pushed()).isEqualTo(2);
      assertThat(bench.push().sentence()).isEqualTo("1 accounts pushed, 2 unchanged, 0 rejected.");
    }

    @Test
    void marks_no_row_as_pushed_by_the_answer_to_another() {
      bench.accounts(2);
      bench.crm.atWrite(
          1,
          updates -> {
            List<WriteResult> results = bench.crm.take(updates);
            return List.of(results.get(1), results.get(0));
          });

      Run push = bench.push();

      assertThat(push.state()).isEqualTo(RunState.FAILED);
      assertThat(push.whoMustAct()).isEqualTo(WhoMustAct.DEVELOPER);
      assertThat(bench.figures(push).planned()).isEqualTo(2);
    }
  }
}
