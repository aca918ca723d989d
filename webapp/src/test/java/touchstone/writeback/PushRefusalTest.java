package touchstone.writeback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import touchstone.connector.Capability;
import touchstone.icp.Tier;
import touchstone.store.OnEachDatabase;
import touchstone.store.PushRowState;
import touchstone.store.Run;
import touchstone.store.RunState;
import touchstone.store.WhoMustAct;

/** Pushes that must not send anything. */
@OnEachDatabase
class PushRefusalTest {

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

  private void assertRefused(Run push, WhoMustAct who, String sentence) {
    assertThat(push.sentence()).isEqualTo(sentence);
    assertThat(push.state()).isEqualTo(RunState.FAILED);
    assertThat(push.whoMustAct()).isEqualTo(who);
    assertThat(bench.crm.writes()).isEmpty();
  }

  @Nested
  class Before_anything_is_planned {

    @Test
    void names_the_fields_that_are_missing() {
      bench.crm.withoutField(TouchstoneField.SCORE).withoutField(TouchstoneField.CHANNEL);
      bench.accounts(1);

      Run push = bench.push();

      assertRefused(
          push,
          WhoMustAct.CRM_ADMINISTRATOR,
          "Account has no field Touchstone_ICP_Score__c, Touchstone_Channel__c that the"
              + " integration user can see: create what is missing, and give the user's permission"
              + " set read and edit access to it.");
      assertThat(bench.store.find(push.id())).isEmpty();
    }

    @Test
    void names_the_fields_that_may_not_be_edited() {
      bench.crm.field(TouchstoneField.TIER.apiName(), false, 255);
      bench.accounts(1);

      assertRefused(
          bench.push(),
          WhoMustAct.CRM_ADMINISTRATOR,
          "The integration user may not edit Touchstone_ICP_Tier__c on Account: give the user's"
              + " permission set edit access to it.");
    }

    @Test
    void tells_that_a_connection_can_only_be_read() {
      bench.crm.without(Capability.WRITE_BACK);
      bench.accounts(1);

      assertRefused(
          bench.push(),
          WhoMustAct.ADMINISTRATOR,
          "This connection can only be read: connect the CRM itself to push results into it.");
    }

    @Test
    void tells_that_nothing_was_computed_yet() {
      bench.crm.put(PushBench.company("00001"));
      bench.sync();

      assertRefused(
          bench.push(),
          WhoMustAct.ADMINISTRATOR,
          "Nothing was computed for this connection yet: compute first, then push.");
    }
  }

  @Nested
  class Caps {

    @Test
    void stop_a_push_of_too_many_changes_and_leave_its_rows_to_look_at() {
      bench.accounts(3);

      Run push = bench.push(new PushCaps(2, 100));

      assertRefused(
          push,
          WhoMustAct.ADMINISTRATOR,
          "This push would change 3 accounts, more than the 2 allowed: look at its rows, then push"
              + " again with a higher maximumChanges.");
      assertThat(bench.rows(push))
          .hasSize(3)
          .allSatisfy(
              row -> {
                assertThat(row.state()).isEqualTo(PushRowState.PLANNED);
                assertThat(row.newValues()).containsEntry("Touchstone_ICP_Tier__c", "A");
              });
    }

    @Test
    void let_a_push_of_exactly_the_maximum_pass() {
      bench.accounts(3);

      assertThat(bench.push(new PushCaps(3, 0)).state()).isEqualTo(RunState.SUCCEEDED);
    }

    @Test
    void stop_a_push_that_moves_too_many_accounts_to_another_tier() {
      bench.accounts(3).push();
      bench.computed(
          Scored.account("00001").tier(Tier.B),
          Scored.account("00002").tier(Tier.C),
          Scored.account("00003").profile("Forwarders"));

      Run push = bench.push(new PushCaps(100, 1));

      assertThat(push.state()).isEqualTo(RunState.FAILED);
      assertThat(push.whoMustAct()).isEqualTo(WhoMustAct.ADMINISTRATOR);
      assertThat(push.sentence())
          .isEqualTo(
              "This push would move 2 accounts to another tier, more than the 1 allowed: look at"
                  + " its rows, then push again with a higher maximumTierMoves.");
      assertThat(bench.crm.writes()).hasSize(1);
      assertThat(bench.push(new PushCaps(100, 2)).sentence())
          .isEqualTo("3 accounts pushed, 0 unchanged, 0 rejected.");
    }

    @Test
    void are_never_negative() {
      assertThatThrownBy(() -> new PushCaps(-1, 0)).hasMessage("The caps of a push are 0 or more.");
    }
  }

  @Nested
  class A_dry_run {

    @Test
    void tells_what_would_change_and_sends_nothing() {
      bench.accounts(3).push();
      bench.computed(
          Scored.account("00001").tier(Tier.B),
          Scored.account("00002").profile("Forwarders"),
          Scored.account("00003"));

      Run preview = bench.dryRun();

      assertThat(preview.state()).isEqualTo(RunState.SUCCEEDED);
      assertThat(preview.sentence())
          .isEqualTo(
              "A push would change 2 of 3 accounts, 1 of them to another tier; nothing was sent.");
      assertThat(bench.crm.writes()).hasSize(1);
      assertThat(bench.row(preview, "00001").oldValues())
          .containsEntry("Touchstone_ICP_Tier__c", "A");
      assertThat(bench.row(preview, "00001").newValues())
          .containsEntry("Touchstone_ICP_Tier__c", "B");
    }

    @Test
    void takes_nothing_away_from_the_push_after_it() {
      bench.accounts(3);
      bench.dryRun();

      assertThat(bench.push().sentence()).isEqualTo("3 accounts pushed, 0 unchanged, 0 rejected.");
    }
  }

  @Nested
  class A_request {

    @Test
    void is_read_back_as_it_was_asked() {
      PushRequest push = PushRequest.of(PushMode.SEND, new PushCaps(7, 3));
      PushRequest undo = PushRequest.undo(42);

      assertThat(PushRequest.of(push.parameters())).isEqualTo(push);
      assertThat(PushRequest.of(undo.parameters())).isEqualTo(undo);
    }

    @Test
    void names_a_push_to_undo_if_and_only_if_it_is_an_undo() {
      assertThatThrownBy(() -> new PushRequest(PushMode.SEND, PushCaps.DEFAULT, OptionalLong.of(1)))
          .hasMessage("An undo names the push it undoes, and nothing else does.");
      assertThatThrownBy(() -> PushRequest.of(PushMode.UNDO, PushCaps.DEFAULT))
          .hasMessage("An undo names the push it undoes, and nothing else does.");
    }
  }
}
