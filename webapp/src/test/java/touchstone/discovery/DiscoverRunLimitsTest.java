package touchstone.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import touchstone.account.Records;
import touchstone.connector.model.Account;
import touchstone.connector.model.CrmRecord;
import touchstone.icp.AttributeKind;
import touchstone.store.Run;
import touchstone.store.RunState;

/** What a run says of data that no search is made for. */
class DiscoverRunLimitsTest {

  private static final String QUICK = "{'shuffles':99}";

  private final DiscoveryBench bench = new DiscoveryBench();

  @AfterEach
  void close() {
    bench.close();
  }

  private List<String> notices() {
    return bench.found().getJsonArray("notices").getValuesAs(JsonObject.class).stream()
        .map(notice -> notice.getString("sentence"))
        .toList();
  }

  private static List<CrmRecord> customers(int count, Filling filling) {
    SplittableRandom random = new SplittableRandom(5);
    List<CrmRecord> records = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      CrmRecord.Builder account = Records.account("a" + i, "Company " + i);
      filling.fill(account, i);
      records.add(account.build());
      records.add(Records.won("d" + i, "a" + i, 1_000 + random.nextInt(100_000)));
    }
    return records;
  }

  /** What stands in the fields of an account. */
  private interface Filling {
    void fill(CrmRecord.Builder account, int number);
  }

  @Test
  void says_that_nothing_is_known_of_any_customer() {
    bench.mirror(customers(40, (account, i) -> {})).map(Map.of());

    Run run = bench.discover(QUICK);

    assertThat(run.state()).isEqualTo(RunState.SUCCEEDED);
    assertThat(run.sentence())
        .isEqualTo(
            "Not enough evidence: no attribute has two different known values among the"
                + " customers.");
    assertThat(notices()).contains("Industry is unknown for every account: not searched.");
  }

  @Test
  void says_that_a_column_is_the_same_for_everyone() {
    bench
        .mirror(customers(40, (account, i) -> account.set(Account.INDUSTRY, "Retail")))
        .map(Map.of());

    bench.discover(QUICK);

    assertThat(notices())
        .contains("Industry has the same value wherever it is known: not searched.");
  }

  @Test
  void takes_what_is_no_number_or_no_finite_one_for_unknown_and_counts_it() {
    bench
        .mirror(
            customers(
                60,
                (account, i) ->
                    account.custom(
                        "seats",
                        i == 0
                            ? "Infinity"
                            : i == 1 ? "NaN" : i == 2 ? "1e999" : Integer.toString(i % 7))))
        .map(Map.of("seats", AttributeKind.NUMBER));

    Run run = bench.discover(QUICK);

    assertThat(run.state()).isEqualTo(RunState.SUCCEEDED);
    assertThat(run.problems())
        .anySatisfy(
            problem -> {
              assertThat(problem.code()).isEqualTo("unreadable-number");
              assertThat(problem.count()).isEqualTo(3);
            });
  }

  @Test
  void searches_five_hundred_attributes_in_the_least_reduced_way_and_says_so() {
    Map<String, AttributeKind> custom = new LinkedHashMap<>();
    for (int i = 0; i < 490; i++) {
      custom.put("field" + i, i % 2 == 0 ? AttributeKind.CATEGORY : AttributeKind.NUMBER);
    }
    SplittableRandom random = new SplittableRandom(11);
    bench
        .mirror(
            customers(
                80,
                (account, i) ->
                    custom.forEach(
                        (name, kind) ->
                            account.custom(
                                name,
                                kind == AttributeKind.NUMBER
                                    ? Integer.toString(random.nextInt(1_000))
                                    : "name" + random.nextInt(6)))))
        .map(custom);

    Run run = bench.discover("{'shuffles':99,'depth':2}");

    assertThat(run.state()).as(run.sentence()).isEqualTo(RunState.SUCCEEDED);
    assertThat(bench.found().getJsonObject("provenance").getInt("attributes")).isEqualTo(493);
    assertThat(bench.found().getString("verdict")).isIn("NOT_ENOUGH_EVIDENCE", "NO_PATTERN");
  }

  @Test
  void searches_the_most_frequent_names_of_a_field_with_a_name_of_its_own_for_nearly_everyone() {
    bench
        .mirror(
            customers(
                3_000,
                (account, i) ->
                    account
                        .set(Account.INDUSTRY, i % 3 == 0 ? "Retail" : "Energy")
                        .custom("city", i % 10 == 0 ? "Paris" : "City " + i)))
        .map(Map.of("city", AttributeKind.CATEGORY));

    Run run = bench.discover("{'shuffles':99,'depth':2}");

    assertThat(run.state()).as(run.sentence()).isEqualTo(RunState.SUCCEEDED);
    assertThat(notices())
        .anyMatch(
            sentence ->
                sentence.startsWith("city: 1 of ")
                    && sentence.contains("names are searched, the most frequent ones"));
  }
}
