package touchstone.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import touchstone.connector.model.Activity;
import touchstone.connector.model.CampaignMember;
import touchstone.connector.model.Contact;
import touchstone.connector.model.CrmRecord;
import touchstone.connector.model.Deal;
import touchstone.connector.model.ExchangeRate;
import touchstone.connector.model.RecordType;
import touchstone.connector.model.SupportCase;
import touchstone.store.OnEachDatabase;
import touchstone.work.Workers;

@OnEachDatabase
class ChangedRecordsTest {

  /** More than are handed over at a time. */
  private static final int MANY = 300;

  private static final long PLENTY = 10_000;

  private final ComputeBench bench = new ComputeBench();
  private final Steps steps = new Steps();
  private final FactVisitors visitors =
      new FactVisitors(
          new FactReading(
              new AccountIndex(
                  AccountDirectory.of(
                      List.of(MirrorAccount.of(Records.account("a", "Alpha").build()))),
                  Map.of()),
              new Owners(1),
              new CorporateMoney(Currency.getInstance("EUR")),
              ZoneOffset.UTC,
              LocalDate.of(2026, 6, 30),
              new Noted()),
          ValueRules.DEFAULTS,
          List.of(),
          1);

  /** Hears all, and asks to end when it heard something if it is so minded. */
  private static final class Steps implements ReadingWatch {
    private final List<String> told = Collections.synchronizedList(new ArrayList<>());
    private boolean heardEnough;

    @Override
    public boolean stopRequested() {
      return heardEnough && !told.isEmpty();
    }

    @Override
    public void step(String name, long done, OptionalLong total) {
      told.add(name + " " + done + (total.isPresent() ? " of " + total.getAsLong() : ""));
    }

    @Override
    public void notice(String sentence) {
      told.add(sentence);
    }

    @Override
    public void unfinished(Runnable finish) {
      finish.run();
    }

    long most(String step) {
      return told.stream()
          .filter(said -> said.startsWith(step))
          .mapToLong(said -> Long.parseLong(said.split(" ")[1]))
          .max()
          .orElse(0);
    }
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private ChangedRecords changed(long most, int pace, Workers workers) {
    ChangedRecords changed =
        new ChangedRecords(
            bench.mirror.changes(),
            bench.connection,
            FactVisitors.accountsWithNames(List.of()),
            new SideBySide(steps, workers, 2, pace),
            most,
            Set.of());
    changed.begin(0, workers);
    return changed;
  }

  private ChangedRecords changed(long most) {
    return changed(most, 1, Workers.caller());
  }

  private void mirror(int number, Function<String, CrmRecord.Builder> record) {
    bench.mirror(
        IntStream.range(0, number)
            .mapToObj(i -> record.apply("r" + i).build())
            .toArray(CrmRecord[]::new));
  }

  private static CrmRecord.Builder activity(String id) {
    return CrmRecord.of(RecordType.ACTIVITY, id).set(Activity.ACCOUNT_ID, "a");
  }

  private static CrmRecord.Builder contact(String id) {
    return CrmRecord.of(RecordType.CONTACT, id).set(Contact.ACCOUNT_ID, "a");
  }

  private static CrmRecord.Builder deal(String id) {
    return Records.deal(id, "a");
  }

  private static CrmRecord.Builder supportCase(String id) {
    return Records.supportCase(id).set(SupportCase.ACCOUNT_ID, "a");
  }

  @Nested
  class With_more_than_may_change {

    private static final long FEW = 10;
    private static final String WHY = "more changed than stayed the same";

    @Test
    void activities_are_not_read_to_the_end_nor_anything_else() {
      mirror(MANY, ChangedRecordsTest::activity);
      mirror(MANY, id -> Records.account(id, id));

      ChangedRecords changed = changed(FEW);

      assertThat(steps.most("activities")).isBetween(1L, MANY - 1L);
      assertThatThrownBy(() -> changed.accountsByRun(0))
          .isInstanceOf(OutdatedSnapshotException.class)
          .hasMessage(WHY);
      assertThat(steps.most("accounts")).isZero();
    }

    @Test
    void no_more_accounts_are_held_or_read_than_may_change() {
      mirror(MANY, id -> Records.account(id, id));
      ChangedRecords changed = changed(FEW);

      assertThatThrownBy(() -> changed.accountsByRun(0)).hasMessage(WHY);

      assertThat(changed.accounts()).hasSize((int) FEW);
      assertThat(steps.most("accounts")).isEqualTo(FEW + 1);
    }

    @Test
    void accounts_asked_for_by_id_are_not_read_to_the_end() {
      mirror(MANY, id -> Records.account(id, id));
      ChangedRecords changed = changed(FEW);
      Set<String> all =
          Set.of(IntStream.range(0, MANY).mapToObj(i -> "r" + i).toArray(String[]::new));

      assertThatThrownBy(() -> changed.accountsById(all)).hasMessage(WHY);

      assertThat(steps.most("accounts")).isEqualTo(FEW + 1);
    }

    @Test
    void no_type_is_read_to_the_end_and_no_other_begun() throws OutdatedSnapshotException {
      mirror(MANY, ChangedRecordsTest::deal);
      mirror(MANY, ChangedRecordsTest::contact);
      mirror(MANY, ChangedRecordsTest::supportCase);
      ChangedRecords changed = changed(FEW);
      changed.accountsByRun(0);

      assertThatThrownBy(() -> changed.byRun(0, visitors)).hasMessage(WHY);

      assertThat(steps.most("deals")).isBetween(1L, MANY - 1L);
      assertThat(steps.told).allMatch(said -> said.startsWith("deals"));
    }

    @Test
    void what_hangs_on_what_changed_is_not_read_to_the_end() {
      mirror(MANY, ChangedRecordsTest::deal);
      ChangedRecords changed = changed(FEW);

      assertThatThrownBy(() -> changed.referring(Deal.ACCOUNT_ID, List.of("a"), visitors))
          .hasMessage(WHY);

      assertThat(steps.most("deals")).isBetween(1L, MANY - 1L);
    }
  }

  @Nested
  class With_other_exchange_rates {

    @Test
    void nothing_is_read_not_even_what_no_thread_has_begun() {
      bench.mirror(
          CrmRecord.of(RecordType.EXCHANGE_RATE, "rate")
              .set(ExchangeRate.CURRENCY, "USD")
              .set(ExchangeRate.FROM_DATE, LocalDate.of(2025, 1, 1))
              .build());
      mirror(MANY, ChangedRecordsTest::activity);
      mirror(MANY, id -> Records.account(id, id));
      ChangedRecords changed = changed(PLENTY, 1, ComputeBench.LEFT_ALONE);

      assertThatThrownBy(() -> changed.accountsByRun(0))
          .isInstanceOf(OutdatedSnapshotException.class)
          .hasMessage("exchange rates changed");
      changed.end();

      assertThat(steps.told).isEmpty();
    }
  }

  @Nested
  class A_wish_to_stop {

    @Test
    void is_heard_while_accounts_are_read() {
      mirror(MANY, id -> Records.account(id, id));
      ChangedRecords changed = changed(PLENTY);
      steps.heardEnough = true;

      assertThatThrownBy(() -> changed.accountsByRun(0))
          .isInstanceOf(ComputationStoppedException.class);
      assertThat(steps.told).containsExactly("accounts 1");
    }

    @Test
    void is_heard_while_records_are_read_by_id() {
      mirror(MANY, ChangedRecordsTest::deal);
      ChangedRecords changed = changed(PLENTY);
      steps.heardEnough = true;
      Set<String> all =
          Set.of(IntStream.range(0, MANY).mapToObj(i -> "r" + i).toArray(String[]::new));

      assertThatThrownBy(() -> changed.byId(RecordType.DEAL, all, visitors))
          .isInstanceOf(ComputationStoppedException.class);
    }

    @Test
    void is_heard_while_that_is_read_which_refers_to_others() {
      mirror(
          MANY,
          id -> CrmRecord.of(RecordType.CAMPAIGN_MEMBER, id).set(CampaignMember.CONTACT_ID, "c"));
      ChangedRecords changed = changed(PLENTY);
      steps.heardEnough = true;

      assertThatThrownBy(() -> changed.referring(CampaignMember.CONTACT_ID, List.of("c"), visitors))
          .isInstanceOf(ComputationStoppedException.class);
    }
  }

  @Nested
  class Progress {

    @Test
    void is_told_of_each_type_by_itself_and_with_its_total_if_there_was_any()
        throws OutdatedSnapshotException {
      mirror(60, ChangedRecordsTest::deal);
      mirror(40, ChangedRecordsTest::contact);
      ChangedRecords changed = changed(PLENTY, 50, Workers.caller());
      changed.accountsByRun(0);

      changed.byRun(0, visitors);

      assertThat(steps.told).containsExactly("deals 60", "deals 60 of 60");
    }
  }
}
