package touchstone.past;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import touchstone.account.AccountId;
import touchstone.account.ComputeBench;
import touchstone.account.ComputedConnection;
import touchstone.account.ReadingWatch;
import touchstone.account.Records;
import touchstone.connector.model.Account;
import touchstone.store.KeptRow;
import touchstone.store.LookBackStore;
import touchstone.store.OnEachDatabase;
import touchstone.store.RunKind;
import touchstone.store.RunState;
import touchstone.store.WhoMustAct;

@OnEachDatabase
class KeptDaysTest {

  private static final LocalDate FIRST = LocalDate.of(2026, 6, 30);

  private final ComputeBench bench = new ComputeBench();
  private final PastAccounts past = new PastAccounts(bench.kept, new LookBackStore(bench.database));

  @AfterEach
  void close() {
    bench.close();
  }

  /** Computes as of so many days after the first, and keeps it. */
  private long keep(int days) {
    return keep(days, 1_000);
  }

  private long keep(int days, int keepDays) {
    Instant now = ComputeBench.NOW.plus(Duration.ofDays(days));
    ComputedConnection computed = bench.facts.compute(bench.connection, now, ReadingWatch.NONE);
    long run =
        bench.runStore.add(RunKind.COMPUTE, OptionalLong.of(bench.connection), Map.of(), now);
    bench.runStore.start(run, now);
    long rows = new KeptDays(bench.kept, keepDays).keep(bench.connection, computed, run);
    bench.runStore.finish(run, RunState.SUCCEEDED, WhoMustAct.NOBODY, "", now);
    return rows;
  }

  private List<JsonObject> points(String account) {
    return past.history(new AccountId(bench.connection, account))
        .getJsonArray("points")
        .getValuesAs(JsonObject.class);
  }

  private void mirrorTwoAccounts() {
    bench.mapUsualAttributes();
    bench.mirror(
        Records.account("a", "Alpha", "Logistics", 250),
        Records.account("b", "Beta", "Retail", 40),
        Records.won("1", "a", 100),
        Records.won("2", "b", 300));
  }

  @Test
  void writes_everything_once_and_nothing_when_nothing_changed() {
    mirrorTwoAccounts();

    assertThat(keep(0)).as("values and attributes of two customers").isEqualTo(4);
    assertThat(keep(1)).isZero();
    assertThat(keep(2)).isZero();
    assertThat(points("a")).hasSize(1);
    assertThat(points("a").get(0).getString("day")).isEqualTo("2026-06-30");
    assertThat(points("a").get(0).getBoolean("customer")).isTrue();
  }

  @Test
  void writes_what_changed_and_leaves_the_rest() throws NothingKeptException {
    mirrorTwoAccounts();
    keep(0);
    bench.mirror(
        Records.account("a", "Alpha").set(Account.INDUSTRY, "Mining").build(),
        Records.account("c", "Gamma", "Retail", 10));

    assertThat(keep(1)).as("an end and two beginnings").isEqualTo(3);

    assertThat(attributes(past.on(bench.connection, FIRST, Optional.empty(), 10).items().get(0)))
        .contains("\"industry\":\"Logistics\",\"employees\":\"250\"");
    List<JsonObject> next =
        past.on(bench.connection, FIRST.plusDays(1), Optional.empty(), 10).items();
    assertThat(attributes(next.get(0)))
        .contains("\"industry\":\"Mining\"")
        .doesNotContain("employees");
    assertThat(next).hasSize(3);
    assertThat(points("a")).hasSize(2);
    assertThat(points("b")).hasSize(1);
  }

  private static String attributes(JsonObject item) {
    return item.getJsonObject("attributes").toString();
  }

  @Test
  void a_second_computation_of_a_day_takes_the_place_of_the_first() {
    mirrorTwoAccounts();
    keep(0);
    keep(5);
    bench.mirror(Records.account("a", "Alpha", "Mining", 250));
    keep(5);
    bench.mirror(Records.account("a", "Alpha", "Farming", 250));
    keep(5);

    List<KeptRow> rows = bench.kept.history(bench.connection, "a");

    assertThat(rows).filteredOn(row -> row.content().contains("Mining")).isEmpty();
    assertThat(rows)
        .filteredOn(row -> row.content().contains("Logistics"))
        .extracting(KeptRow::until)
        .containsExactly(Optional.of(FIRST.plusDays(5)));
    assertThat(rows)
        .filteredOn(row -> row.content().contains("Farming"))
        .extracting(KeptRow::from)
        .containsExactly(FIRST.plusDays(5));
  }

  @Test
  void ends_what_an_account_had_when_it_is_gone() throws NothingKeptException {
    mirrorTwoAccounts();
    keep(0);
    bench.mirror(Records.account("b", "Beta").deleted(true).build());
    keep(3);

    assertThat(past.on(bench.connection, FIRST.plusDays(2), Optional.empty(), 10).items())
        .hasSize(2);
    assertThat(past.on(bench.connection, FIRST.plusDays(3), Optional.empty(), 10).items())
        .hasSize(1);
  }

  @Test
  void forgets_what_ended_long_enough_ago_and_keeps_what_is_so() {
    mirrorTwoAccounts();
    keep(0, 30);
    bench.mirror(Records.account("a", "Alpha", "Mining", 250));
    keep(1, 30);
    keep(31, 30);

    assertThat(bench.kept.history(bench.connection, "a"))
        .noneMatch(row -> row.content().contains("Logistics"))
        .anyMatch(row -> row.content().contains("Mining"));
  }

  @Test
  void pages_through_the_accounts_of_a_day() throws NothingKeptException {
    mirrorTwoAccounts();
    keep(0);

    PastAccounts.Page first = past.on(bench.connection, FIRST, Optional.empty(), 1);
    PastAccounts.Page second = past.on(bench.connection, FIRST, first.next(), 1);

    assertThat(first.items().get(0).getString("id")).endsWith("-a");
    assertThat(second.items().get(0).getString("id")).endsWith("-b");
    assertThat(second.next()).isEmpty();
  }

  @Test
  void says_which_day_is_the_first_kept_one() {
    mirrorTwoAccounts();
    keep(0);

    assertThatThrownBy(
            () -> past.on(bench.connection, LocalDate.of(2026, 6, 29), Optional.empty(), 10))
        .isInstanceOf(NothingKeptException.class)
        .hasMessage(
            "Nothing is kept of 2026-06-29: the first kept day is 2026-06-30. Start a run of the"
                + " kind LOOK_BACK with \"asOf\": \"2026-06-29\" to have it computed from what the"
                + " CRM keeps.");
  }

  @Test
  void is_done_by_every_computation() {
    mirrorTwoAccounts();
    bench.compute();

    assertThat(points("b")).hasSize(1);
    assertThat(points("b").get(0).getJsonObject("indicators")).isNotEmpty();
  }

  @Test
  void keeps_numbers_only_when_they_moved_enough() {
    List<String> kept = List.of("0.5", "0.4", "", "100", "");

    assertThat(same(kept, "0.509", "0.4", "", "104.9", "")).isTrue();
    assertThat(same(kept, "0.511", "0.4", "", "100", "")).isFalse();
    assertThat(same(kept, "0.5", "0.4", "", "106", "")).isFalse();
    assertThat(same(kept, "0.5", "0.4", "0.1", "100", "")).isFalse();
  }

  private static boolean same(List<String> kept, String... computed) {
    return IntStream.range(0, computed.length)
        .allMatch(
            number ->
                Closeness.same(
                    number,
                    FourDigits.parse(kept.get(number)),
                    FourDigits.value(FourDigits.parse(computed[number]))));
  }
}
