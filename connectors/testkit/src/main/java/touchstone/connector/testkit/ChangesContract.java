package touchstone.connector.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import touchstone.connector.Capability;
import touchstone.connector.Connector;
import touchstone.connector.ConnectorException;
import touchstone.connector.ConnectorException.Kind;
import touchstone.connector.model.Account;
import touchstone.connector.model.CrmRecord;
import touchstone.connector.model.RecordType;
import touchstone.connector.testkit.ContractSource.ChangeGranularity;

/** What a read from the watermark brings, and what a connector without watermarks refuses. */
abstract class ChangesContract {

  private static final int SETTLED = 4;

  abstract ContractRun run();

  /** Accounts older than the overlap, and one that may still lie inside it. */
  private record Seeded(List<String> settled, String recent) {}

  private Seeded seed() {
    List<String> settled = run().addAccounts(SETTLED);
    run().source().passOverlap();
    return new Seeded(settled, run().addAccount(ContractRun.account(SETTLED + 1)));
  }

  /** A read from the watermark of a full one; {@code between} happens in the meantime. */
  private FullRead readChanges(Runnable between) throws ConnectorException {
    Connector before = run().open();
    FullRead full = FullRead.of(before, RecordType.ACCOUNT);
    before.close();
    between.run();
    return FullRead.of(run().open(), RecordType.ACCOUNT, full.watermark());
  }

  /** Fails if the read holds anything but the changed ids and what the overlap may repeat. */
  private void assertOnly(FullRead changes, Seeded seeded, List<String> changed) {
    assertThat(changes.ids()).containsAll(changed);
    if (run().source().granularity() == ChangeGranularity.RECORD) {
      List<String> allowed = new ArrayList<>(changed);
      allowed.add(seeded.recent());
      assertThat(allowed).containsAll(changes.ids());
    }
  }

  private boolean refuses() throws ConnectorException {
    if (run().can(Capability.INCREMENTAL)) {
      return false;
    }
    run().addAccounts(1);
    Connector connector = run().open();
    FullRead full = FullRead.of(connector, RecordType.ACCOUNT);
    ConnectorException failure =
        ContractRun.failureOf(() -> connector.read(RecordType.ACCOUNT, full.watermark()));
    assertThat(failure.kind()).isEqualTo(Kind.CONFIGURATION);
    assertThat(failure).hasMessage(Capability.INCREMENTAL.refusal());
    return true;
  }

  @Test
  void brings_nothing_beyond_the_overlap_if_nothing_changed() throws ConnectorException {
    if (refuses()) {
      return;
    }
    Seeded seeded = seed();

    FullRead changes = readChanges(() -> {});

    assertThat(List.of(seeded.recent())).containsAll(changes.ids());
  }

  @Test
  void brings_a_changed_record_with_its_new_values() throws ConnectorException {
    if (refuses()) {
      return;
    }
    Seeded seeded = seed();
    String id = seeded.settled().get(1);
    CrmRecord renamed =
        CrmRecord.of(RecordType.ACCOUNT, id).set(Account.NAME, "Renamed Company").build();

    FullRead changes = readChanges(() -> run().source().change(id, renamed));

    assertOnly(changes, seeded, List.of(id));
    assertThat(changes.record(id).get(Account.NAME)).contains("Renamed Company");
    assertThat(changes.record(id).get(Account.EMPLOYEES)).isPresent();
  }

  @Test
  void brings_a_record_that_is_new() throws ConnectorException {
    if (refuses()) {
      return;
    }
    Seeded seeded = seed();
    List<String> added = new ArrayList<>();

    FullRead changes = readChanges(() -> added.add(run().addAccount(ContractRun.account(99))));

    assertOnly(changes, seeded, added);
  }

  @Test
  void brings_a_change_again_and_again_from_the_same_watermark() throws ConnectorException {
    if (refuses()) {
      return;
    }
    seed();
    FullRead full = FullRead.of(run().open(), RecordType.ACCOUNT);
    String added = run().addAccount(ContractRun.account(99));

    FullRead once = FullRead.of(run().open(), RecordType.ACCOUNT, full.watermark());
    FullRead again = FullRead.of(run().open(), RecordType.ACCOUNT, full.watermark());

    assertThat(once.ids()).contains(added);
    assertThat(again.ids()).contains(added);
  }

  @Test
  void brings_the_next_change_from_the_watermark_of_an_incremental_read()
      throws ConnectorException {
    if (refuses()) {
      return;
    }
    seed();
    FullRead first = readChanges(() -> run().addAccount(ContractRun.account(98)));
    String second = run().addAccount(ContractRun.account(99));

    FullRead changes = FullRead.of(run().open(), RecordType.ACCOUNT, first.watermark());

    assertThat(changes.ids()).contains(second);
  }

  @Test
  void marks_a_deleted_record() throws ConnectorException {
    if (refuses()) {
      return;
    }
    Seeded seeded = seed();
    String id = seeded.settled().get(2);
    if (!run().can(Capability.DELETIONS)) {
      assertThat(readChanges(() -> {}).records()).noneMatch(CrmRecord::deleted);
      return;
    }

    FullRead changes = readChanges(() -> run().source().delete(RecordType.ACCOUNT, id));

    assertOnly(changes, seeded, List.of(id));
    assertThat(changes.record(id).deleted()).isTrue();
    assertThat(changes.records().stream().filter(CrmRecord::deleted)).hasSize(1);
  }

  @Test
  void brings_a_deleted_record_marked_or_not_at_all_in_a_full_read() throws ConnectorException {
    if (!run().can(Capability.DELETIONS)) {
      run().addAccounts(2);
      assertThat(FullRead.of(run().open(), RecordType.ACCOUNT).records())
          .noneMatch(CrmRecord::deleted);
      return;
    }
    List<String> stored = run().addAccounts(2);
    run().source().delete(RecordType.ACCOUNT, stored.get(0));

    FullRead full = FullRead.of(run().open(), RecordType.ACCOUNT);

    assertThat(full.ids()).contains(stored.get(1));
    assertThat(full.records())
        .filteredOn(record -> record.id().equals(stored.get(0)))
        .allMatch(CrmRecord::deleted);
  }
}
