package touchstone.past;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import touchstone.account.ComputeBench;
import touchstone.account.Records;
import touchstone.connector.model.CrmRecord;
import touchstone.connector.model.Deal;
import touchstone.connector.model.DealStage;
import touchstone.connector.model.FieldChange;
import touchstone.connector.model.RecordType;
import touchstone.run.HandDrivenScheduler;
import touchstone.run.Runs;
import touchstone.store.LookBackStore;
import touchstone.store.OnEachDatabase;
import touchstone.store.Run;
import touchstone.store.RunKind;
import touchstone.store.RunState;
import touchstone.work.Workers;

@OnEachDatabase
class LookBackRunTest {

  private static final LocalDate DAY = LocalDate.of(2025, 6, 30);

  private final ComputeBench bench = new ComputeBench();
  private final LookBackStore lookBacks = new LookBackStore(bench.database);
  private final PastAccounts past = new PastAccounts(bench.kept, lookBacks);
  private final HandDrivenScheduler scheduler = new HandDrivenScheduler();
  private final Runs runs =
      new Runs(
          bench.runStore,
          List.of(
              new LookBackRun(
                  bench.facts,
                  bench.profiles,
                  bench.kept,
                  lookBacks,
                  Workers.caller(),
                  bench.clock)),
          scheduler,
          bench.clock);

  @AfterEach
  void close() {
    bench.close();
  }

  private Run lookBack(LocalDate day) {
    long id =
        runs.submit(
            RunKind.LOOK_BACK,
            OptionalLong.of(bench.connection),
            Map.of(LookBackRun.AS_OF, day.toString()));
    scheduler.runAllDue();
    return runs.find(id).orElseThrow();
  }

  private JsonObject first(LocalDate day) throws NothingKeptException {
    return past.on(bench.connection, day, Optional.empty(), 10).items().get(0);
  }

  private void mirror() {
    bench.mapUsualAttributes();
    bench.mirror(
        Records.account("a", "Alpha", "Logistics", 250),
        Records.decided("1", "a", 900, true).set(Deal.STAGE, "Won").build(),
        CrmRecord.of(RecordType.DEAL_STAGE, "h")
            .set(DealStage.DEAL_ID, "1")
            .set(DealStage.STAGE, "Won")
            .set(DealStage.AMOUNT, BigDecimal.valueOf(900))
            .set(DealStage.CLOSE_DATE, LocalDate.of(2024, 3, 1))
            .set(DealStage.ENTERED_AT, Instant.parse("2025-07-01T09:00:00Z"))
            .build(),
        CrmRecord.of(RecordType.FIELD_CHANGE, "f")
            .set(FieldChange.RECORD_ID, "a")
            .set(FieldChange.FIELD, "industry")
            .set(FieldChange.OLD_VALUE, "Retail")
            .set(FieldChange.NEW_VALUE, "Logistics")
            .set(FieldChange.CHANGED_AT, Instant.parse("2025-08-01T09:00:00Z"))
            .build());
  }

  @Test
  void computes_the_day_as_it_was_known_and_leaves_today_alone() throws NothingKeptException {
    mirror();
    bench.publish(
        "Retailers",
        "{'base': 0, 'criteria': [{'attribute': 'industry', 'oneOf': ['Retail'], 'points': 80}]}");
    bench.compute();
    JsonObject today = bench.value("a");

    Run run = lookBack(DAY);

    assertThat(run.state()).isEqualTo(RunState.SUCCEEDED);
    assertThat(run.sentence())
        .isEqualTo("Computed 2025-06-30 as it was known then: 0 customers of 1 accounts.");
    JsonObject then = first(DAY);
    assertThat(then.getString("source")).isEqualTo("LOOKED_BACK");
    assertThat(then.getBoolean("customer")).isFalse();
    assertThat(then.getJsonObject("attributes").getString("industry")).isEqualTo("Retail");
    assertThat(then.getString("tier")).isEqualTo("A");
    assertThat(bench.value("a")).isEqualTo(today);
    assertThat(bench.fit("a").getString("tier")).isEqualTo("NOT_ICP");
    assertThat(first(LocalDate.of(2026, 6, 30)).getString("source")).isEqualTo("KEPT");
  }

  @Test
  void tells_what_the_crm_kept() {
    mirror();
    lookBack(DAY);

    JsonObject told = past.lookBack(bench.connection, DAY).orElseThrow();

    assertThat(told.getJsonArray("notes").toString())
        .contains("Deals are what their stage history says.")
        .contains("Attributes are what the field history says");
  }

  @Test
  void tells_what_the_crm_did_not_keep() {
    bench.mirror(Records.account("a", "Alpha", "Logistics", 250), Records.won("1", "a", 5));
    lookBack(DAY);

    JsonObject told = past.lookBack(bench.connection, DAY).orElseThrow();

    assertThat(told.getInt("customers")).isOne();
    assertThat(told.getJsonArray("notes").toString())
        .contains("The CRM gave no stage history")
        .contains("The CRM gave no field history");
  }

  @Test
  void keeps_the_last_few_days_looked_at() {
    mirror();
    for (int day = 0; day <= LookBackStore.KEPT; day++) {
      lookBack(DAY.plusDays(day));
    }

    assertThat(past.lookBack(bench.connection, DAY)).isEmpty();
    assertThat(past.lookBack(bench.connection, DAY.plusDays(1))).isPresent();
    assertThat(past.lookBack(bench.connection, DAY.plusDays(LookBackStore.KEPT))).isPresent();
  }
}
