package touchstone.past;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import touchstone.account.ComputeBench;
import touchstone.account.InvalidRulesException;
import touchstone.account.Records;
import touchstone.connector.model.CrmRecord;
import touchstone.profile.InvalidScorecardException;
import touchstone.store.KeptAspect;
import touchstone.store.KeptRow;
import touchstone.store.LookBackStore;
import touchstone.store.OnEachDatabase;

/** A time zone moved west, or a clock corrected: today is before a day that is kept already. */
@OnEachDatabase
class DaysGoneBackTest {

  private static final LocalDate FIRST = LocalDate.of(2026, 6, 30);

  private final Keeping keeping = new Keeping();
  private final PastAccounts past =
      new PastAccounts(keeping.bench.kept, new LookBackStore(keeping.bench.database));

  @AfterEach
  void close() {
    keeping.close();
  }

  /** Keeps what is so now as of so many days after the first. */
  private void keep(int days, CrmRecord... changed) {
    keeping.bench.mirror(changed);
    keeping.keep(ComputeBench.NOW.plus(Duration.ofDays(days)));
  }

  private static CrmRecord account(String id, String industry) {
    return Records.account(id, "N", industry, 250);
  }

  private static CrmRecord gone(String id) {
    return Records.account(id, "N").deleted(true).build();
  }

  /** The industries of all accounts on a day, by id. */
  private Map<String, String> industries(int days) throws NothingKeptException {
    long connection = keeping.bench.connection;
    return past.on(connection, FIRST.plusDays(days), Optional.empty(), 100).items().stream()
        .collect(
            Collectors.toMap(
                item -> item.getString("id").substring((connection + "-").length()),
                item -> item.getJsonObject("attributes").getString("industry")));
  }

  private List<String> points(String account) {
    return past
        .history(new touchstone.account.AccountId(keeping.bench.connection, account))
        .getJsonArray("points")
        .getValuesAs(JsonObject.class)
        .stream()
        .map(
            point ->
                point.getString("day")
                    + " "
                    + Optional.ofNullable(point.getJsonObject("attributes"))
                        .map(attributes -> attributes.getString("industry"))
                        .orElse("-"))
        .toList();
  }

  @Test
  void takes_the_place_of_the_same_day_kept_before() throws NothingKeptException {
    keeping.bench.mapUsualAttributes();
    keep(0, account("a", "Logistics"));
    keep(1, account("a", "Mining"));

    keep(0, account("a", "Farming"));

    assertThat(industries(0)).isEqualTo(Map.of("a", "Farming"));
    assertThat(industries(1)).isEqualTo(Map.of("a", "Farming"));
    assertThat(points("a")).containsExactly("2026-06-30 Farming");
  }

  @Test
  void leaves_what_was_so_until_the_day_before() throws NothingKeptException {
    keeping.bench.mapUsualAttributes();
    keep(0, account("a", "Logistics"));
    keep(5);
    keep(6, account("a", "Mining"));

    keep(5, account("a", "Farming"));
    keep(6);
    keep(7, account("a", "Retail"));

    assertThat(industries(4)).isEqualTo(Map.of("a", "Logistics"));
    assertThat(industries(5)).isEqualTo(Map.of("a", "Farming"));
    assertThat(industries(6)).isEqualTo(Map.of("a", "Farming"));
    assertThat(industries(7)).isEqualTo(Map.of("a", "Retail"));
    assertThat(points("a"))
        .containsExactly("2026-06-30 Logistics", "2026-07-05 Farming", "2026-07-07 Retail");
  }

  @Test
  void goes_on_with_what_was_so_before_if_it_is_so_again() {
    keeping.bench.mapUsualAttributes();
    keep(0, account("a", "Logistics"));
    keep(1, account("a", "Mining"));

    keep(0, account("a", "Logistics"));

    assertThat(points("a")).containsExactly("2026-06-30 Logistics");
    assertThat(keeping.rows(List.of("a")))
        .extracting(KeptRow::until)
        .containsOnly(Optional.empty());
  }

  @Test
  void an_account_that_came_on_the_later_day_is_there_from_today_on() throws NothingKeptException {
    keeping.bench.mapUsualAttributes();
    keep(0, account("a", "Logistics"));
    keep(1, account("b", "Mining"), account("c", "Retail"));

    keep(0, gone("c"));

    assertThat(industries(0)).isEqualTo(Map.of("a", "Logistics", "b", "Mining"));
    assertThat(industries(1)).isEqualTo(Map.of("a", "Logistics", "b", "Mining"));
    assertThat(points("b")).containsExactly("2026-06-30 Mining");
    assertThat(points("c")).isEmpty();
  }

  @Test
  void an_account_that_left_on_the_later_day_leaves_today_or_is_there_still()
      throws NothingKeptException {
    keeping.bench.mapUsualAttributes();
    keep(0, account("a", "Logistics"), account("b", "Mining"));
    keep(3);
    keep(4, gone("a"), gone("b"));

    keep(3, account("b", "Mining"));

    assertThat(industries(2)).isEqualTo(Map.of("a", "Logistics", "b", "Mining"));
    assertThat(industries(3)).isEqualTo(Map.of("b", "Mining"));
    assertThat(points("a")).containsExactly("2026-06-30 Logistics", "2026-07-03 -");
    assertThat(points("b")).containsExactly("2026-06-30 Mining");
  }

  @Test
  void the_last_kept_day_is_the_last_that_was_computed() {
    keeping.bench.mapUsualAttributes();
    keep(0, account("a", "Logistics"));
    keep(1);

    keep(0);

    assertThat(keeping.bench.kept.last(keeping.bench.connection, FIRST.plusYears(1)))
        .hasValueSatisfying(day -> assertThat(day.day()).isEqualTo(FIRST));
  }

  /** What was so on a day, and nothing twice. */
  private Map<String, String> so(List<String> accounts, int days) {
    LocalDate day = FIRST.plusDays(days);
    return keeping.rows(accounts).stream()
        .filter(
            row -> !row.from().isAfter(day) && row.until().filter(u -> !u.isAfter(day)).isEmpty())
        .collect(Collectors.toMap(row -> row.accountId() + " " + row.aspect(), KeptRow::content));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void says_of_each_day_what_was_computed_for_it_last(long seed)
      throws InvalidRulesException, InvalidScorecardException {
    keeping.bench.mapUsualAttributes();
    keeping.bench.publish(
        "Carriers",
        "{'base':10,'criteria':[{'attribute':'industry','oneOf':['Logistics'],'points':50}]}");
    Random random = new Random(seed);
    List<String> accounts = IntStream.range(0, 8).mapToObj(i -> "a" + i).toList();
    Map<String, String> industries = new TreeMap<>();
    TreeMap<Integer, Map<String, String>> computed = new TreeMap<>();
    int today = 0;
    for (int step = 0; step < 25; step++) {
      today += random.nextInt(4) == 0 ? -random.nextInt(3) : random.nextInt(3);
      today = Math.max(0, today);
      List<CrmRecord> changed = new ArrayList<>();
      for (int i = random.nextInt(4); i > 0; i--) {
        String id = accounts.get(random.nextInt(accounts.size()));
        String industry = List.of("Logistics", "Mining", "Retail").get(random.nextInt(3));
        switch (random.nextInt(4)) {
          case 0 -> {
            industries.remove(id);
            changed.add(gone(id));
          }
          case 1 -> changed.add(Records.won("d" + id, id, random.nextInt(9_000)));
          default -> {
            industries.put(id, industry);
            changed.add(account(id, industry));
          }
        }
      }
      if (random.nextInt(4) == 0) {
        keeping.days = keeping.restarted();
      }

      keep(today, changed.toArray(CrmRecord[]::new));

      Map<String, String> so = so(accounts, today);
      computed.tailMap(today, true).clear();
      computed.put(today, so);
      assertThat(so.keySet()).as("step %d", step).containsAll(fits(industries));
      industries.forEach(
          (id, industry) ->
              assertThat(so.get(id + " " + KeptAspect.ATTRIBUTES)).contains(industry));
      assertThat(so.keySet().stream().filter(key -> key.endsWith(KeptAspect.ATTRIBUTES.name())))
          .hasSameSizeAs(industries.keySet());
      for (int day = computed.firstKey(); day < 60; day++) {
        assertThat(so(accounts, day))
            .as("step %d, day %d", step, day)
            .isEqualTo(computed.floorEntry(day).getValue());
      }
    }
    assertThat(computed).hasSizeGreaterThan(5);
  }

  private static List<String> fits(Map<String, String> industries) {
    return industries.keySet().stream().map(id -> id + " " + KeptAspect.FIT).toList();
  }
}
