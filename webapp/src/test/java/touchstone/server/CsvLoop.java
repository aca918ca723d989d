package touchstone.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The whole way from files to reports, by REST alone. */
interface CsvLoop {

  String ATTRIBUTES =
      """
      [{"source": "industry", "key": "industry", "label": "Industry", "role": "DEFINITION"},
       {"source": "employees", "key": "employees", "label": "Employees", "kind": "NUMBER",
        "role": "DEFINITION"},
       {"source": "Territory", "key": "territory", "label": "Territory",
        "role": "DEFINITION"}]
      """;

  String SCORECARD =
      """
      {"base": 10.5,
       "criteria": [
         {"attribute": "industry", "oneOf": ["Logistics"], "points": 39.5},
         {"attribute": "employees", "from": 50, "below": 250, "points": 30.25},
         {"attribute": "territory", "oneOf": ["West"], "points": -9.75}],
       "tierCuts": {"a": 70, "b": 40, "c": 20}, "minimumCoverage": 0.4}
      """;

  Api api();

  /** Files in a folder of their own, pulled, with attributes, a published profile and results. */
  private long computed(CsvCompany company) {
    long connection = connected(company);
    api().send("PUT", "connections/" + connection + "/attributes", ATTRIBUTES).expect(200);
    api().succeed(connection, "SYNC");
    api().publish(connection, SCORECARD);
    api().succeed(connection, "COMPUTE");
    return connection;
  }

  private long connected(CsvCompany company) {
    return api().connect("csv", Map.of("directory", company.directory().toString()));
  }

  private static CsvCompany company() throws IOException {
    return CsvCompany.in(Files.createTempDirectory("touchstone-csv-"));
  }

  private static List<String> ids(List<JsonObject> items) {
    return items.stream().map(item -> item.getString("id")).toList();
  }

  private static List<String> expectedIds(long connection) {
    return IntStream.rangeClosed(1, CsvCompany.ACCOUNTS)
        .mapToObj(i -> "%d-A%02d".formatted(connection, i))
        .toList();
  }

  @Test
  default void csv_a_lead_source_can_be_put_into_another_channel() throws IOException {
    CsvCompany company = company();
    long connection = computed(company);
    String rules = "connections/" + connection + "/value-rules";
    assertThat(api().get(rules).expect(200).json().getJsonObject("caseScale").getInt("best"))
        .isEqualTo(5);

    api()
        .send(
            "PUT",
            rules,
            """
            {"channels": [{"source": "+1+cmd", "channel": "Fairs",
                           "channelClass": "OWN_SALES"}]}
            """)
        .expect(200);
    api().succeed(connection, "COMPUTE");

    assertThat(api().get("reports/channel-by-icp?connection=" + connection).expect(200).body())
        .contains("\"Fairs\"");
    assertThat(api().send("PUT", rules, "{\"scale\": 5}").expect(400).json().toString())
        .contains("There is no such member here");
  }

  @Test
  default void csv_the_list_of_accounts_is_there_as_csv_too() throws IOException {
    CsvCompany company = company();
    long connection = computed(company);

    Answer answer =
        api().get("accounts?connection=" + connection + "&format=csv&sort=name").expect(200);

    assertThat(answer.headers().firstValue("Content-Type")).contains("text/csv;charset=UTF-8");
    assertThat(answer.body().lines()).hasSize(1 + CsvCompany.ACCOUNTS);
    assertThat(answer.body()).startsWith("id,name,customer,").contains("'=HYPERLINK");
  }

  @Test
  default void csv_a_connection_shows_its_settings_and_works() throws IOException {
    CsvCompany company = company();
    long connection = connected(company);

    JsonObject shown = api().get("connections/" + connection).expect(200).json();

    assertThat(shown.getString("connectorName")).isNotBlank();
    assertThat(shown.getString("corporateCurrency")).isEqualTo("EUR");
    assertThat(shown.getString("timeZone")).isEqualTo("Europe/Paris");
    assertThat(shown.getJsonObject("settings").getString("directory"))
        .isEqualTo(company.directory().toString());
    assertThat(shown.getJsonArray("secrets")).isEmpty();
    assertThat(shown.getBoolean("writeBack")).isFalse();
    assertThat(api().get("connections").expect(200).items()).contains(shown);
    JsonObject check = api().post("connections/" + connection + "/check", "").expect(200).json();
    assertThat(check.getBoolean("ok")).as(check.toString()).isTrue();
  }

  @Test
  default void csv_a_pull_answers_202_with_its_address_and_tells_a_broken_row() throws IOException {
    long connection = connected(company());

    Answer started =
        api().post("connections/" + connection + "/runs", "{\"kind\":\"SYNC\"}").expect(202);
    JsonObject run = api().ended(started);

    assertThat(started.header("Location"))
        .isEqualTo(api().root() + "api/v1/runs/" + started.json().getInt("id"));
    assertThat(run.getString("state")).as(run.toString()).isEqualTo("SUCCEEDED");
    assertThat(run.getJsonArray("progress").getValuesAs(JsonObject.class))
        .anySatisfy(
            step -> {
              assertThat(step.getString("what")).isEqualTo("accounts");
              assertThat(step.getInt("done")).isEqualTo(CsvCompany.ACCOUNTS);
            });
    assertThat(run.getJsonArray("problems").getValuesAs(JsonObject.class))
        .extracting(problem -> problem.getString("code") + " " + problem.getInt("count"))
        .contains("unreadable-number 1", "too-few-values 1");
    List<JsonObject> told =
        api().get("runs/" + run.getInt("id") + "/problems?code=unreadable-number").items();
    assertThat(told).hasSize(1);
    assertThat(told.get(0).getString("severity")).isEqualTo("VALUE_UNKNOWN");
    assertThat(told.get(0).getString("sentence")).contains("deals.csv").contains("n/a");
    assertThat(api().get("runs?connection=" + connection).items()).contains(run);
  }

  @Test
  default void csv_a_custom_column_becomes_an_attribute_with_a_preview() throws IOException {
    long connection = connected(company());
    String attributes = "connections/" + connection + "/attributes";
    assertThat(api().get("connections/" + connection + "/source-fields?type=accounts").items())
        .extracting(field -> field.getString("name"))
        .contains("Territory");

    api().send("PUT", attributes, ATTRIBUTES).expect(200);
    api().succeed(connection, "SYNC");

    assertThat(api().get(attributes).items())
        .extracting(attribute -> attribute.getString("key"))
        .containsExactly("industry", "employees", "territory");
    assertThat(api().get(attributes + "/territory/values").expect(200).body())
        .contains("West")
        .contains("East");
    assertThat(api().get(attributes + "/colour/values").problem(404).getString("detail"))
        .contains("colour");
  }

  @Test
  default void csv_accounts_come_page_by_page_without_repeat_or_loss() throws IOException {
    long connection = computed(company());
    String list = "accounts?connection=" + connection;

    for (String sort :
        List.of("", "&sort=-name", "&sort=score", "&sort=-score", "&sort=-mutualValue")) {
      assertThat(ids(api().all(list + sort, 2)))
          .as(sort)
          .containsExactlyInAnyOrderElementsOf(expectedIds(connection));
    }
    assertThat(ids(api().all(list + "&q=company%2012", 2))).containsExactly(connection + "-A12");
    assertThat(api().all(list + "&tier=B", 2))
        .isNotEmpty()
        .allSatisfy(account -> assertThat(account.getString("tier")).isEqualTo("B"));
  }

  @Test
  default void csv_a_card_shows_what_the_files_say() throws IOException {
    long connection = computed(company());

    JsonObject card = api().get("accounts/" + connection + "-A01").expect(200).json();

    assertThat(card.getString("name")).isEqualTo(CsvCompany.FORMULA_NAME);
    assertThat(card.getBoolean("customer")).isTrue();
    assertThat(card.getJsonArray("attributes").getValuesAs(JsonObject.class))
        .extracting(attribute -> attribute.getString("key") + "=" + attribute.getString("value"))
        .containsExactly("industry=Energy", "employees=20", "territory=East");
    assertThat(card.getJsonArray("deals").getValuesAs(JsonObject.class))
        .extracting(deal -> deal.getString("status"))
        .containsExactly("WON", "WON");
    assertThat(card.getJsonObject("cases").getInt("total")).isEqualTo(3);
    assertThat(card.getJsonObject("cases").getInt("open")).isZero();
    assertThat(card.getJsonObject("channel").getString("label"))
        .isEqualTo(CsvCompany.FORMULA_CHANNEL);
  }

  @Test
  default void csv_reasons_and_base_add_up_to_every_score() throws IOException {
    long connection = computed(company());

    for (String id : expectedIds(connection)) {
      JsonObject fit = api().get("accounts/" + id + "/fit").expect(200).json();
      BigDecimal sum = fit.getJsonNumber("base").bigDecimalValue();
      for (JsonObject reason : fit.getJsonArray("reasons").getValuesAs(JsonObject.class)) {
        sum = sum.add(reason.getJsonNumber("points").bigDecimalValue());
      }
      assertThat(fit.getJsonNumber("score").bigDecimalValue()).as(id).isEqualByComparingTo(sum);
      assertThat(fit.getString("profile")).isEqualTo("Best customers");
      assertThat(fit.getInt("version")).isEqualTo(1);
    }
    JsonObject logistics = api().get("accounts/" + connection + "-A06/fit").json();
    // 10.5 + 39.5 for Logistics + 30.25 for 120 employees - 9.75 for the West
    assertThat(logistics.getJsonNumber("score").bigDecimalValue()).isEqualByComparingTo("70.5");
    assertThat(logistics.getString("tier")).isEqualTo("A");
    assertThat(api().get("accounts/" + connection + "-A12/fit").json().getJsonArray("reasons"))
        .anySatisfy(
            reason -> assertThat(reason.asJsonObject().getString("outcome")).isEqualTo("UNKNOWN"));
  }

  @Test
  default void csv_value_has_both_sides_with_every_indicator() throws IOException {
    long connection = computed(company());

    JsonObject value = api().get("accounts/" + connection + "-A05/value").expect(200).json();

    List<JsonObject> sides = value.getJsonArray("sides").getValuesAs(JsonObject.class);
    assertThat(sides)
        .extracting(side -> side.getString("side"))
        .containsExactlyInAnyOrder("TO_US", "TO_CUSTOMER");
    assertThat(sides)
        .allSatisfy(
            side ->
                assertThat(side.getJsonArray("indicators").getValuesAs(JsonObject.class))
                    .isNotEmpty()
                    .anySatisfy(
                        one -> assertThat(one.getJsonObject("value").getBoolean("known")).isTrue())
                    .allSatisfy(
                        one -> {
                          assertThat(one.getString("label")).isNotBlank();
                          assertThat(one.getString("unit")).isNotNull();
                        }));
    assertThat(value.getJsonObject("mutual").getBoolean("known")).isTrue();
  }

  @Test
  default void csv_the_summary_counts_what_the_files_hold() throws IOException {
    long connection = computed(company());

    JsonObject summary = api().get("connections/" + connection + "/summary").expect(200).json();

    assertThat(summary.getInt("accounts")).isEqualTo(CsvCompany.ACCOUNTS);
    assertThat(summary.getInt("customers")).isEqualTo(CsvCompany.CUSTOMERS);
    assertThat(summary.getInt("deals")).isEqualTo(25);
    assertThat(summary.getInt("dealsWon")).isEqualTo(16);
    assertThat(summary.getInt("dealsLost")).isEqualTo(8);
    assertThat(summary.getInt("dealsOpen")).isEqualTo(1);
    assertThat(summary.getInt("cases")).isEqualTo(24);
    assertThat(summary.getInt("scored")).isEqualTo(CsvCompany.ACCOUNTS);
    assertThat(
            summary.getJsonObject("tiers").values().stream()
                .mapToInt(count -> Integer.parseInt(count.toString()))
                .sum())
        .isEqualTo(CsvCompany.ACCOUNTS);
    assertThat(summary.getJsonObject("winRate").getJsonNumber("value").doubleValue())
        .isCloseTo(16.0 / 24, within(1e-9));
    assertThat(summary.getString("lastSyncAt")).isNotBlank();
    assertThat(summary.getString("lastComputedAt")).isNotBlank();
  }

  @Test
  default void csv_channel_by_icp_comes_as_json_and_as_csv_without_formulas() throws IOException {
    long connection = computed(company());
    String report = "reports/channel-by-icp?connection=" + connection;

    JsonObject json = api().get(report).expect(200).json();
    Answer csv = api().get(report, "text/csv").expect(200);

    assertThat(json.getString("finding")).isNotBlank();
    assertThat(json.getJsonArray("items").getValuesAs(JsonObject.class))
        .filteredOn(row -> row.getString("group").equals("ALL"))
        .extracting(row -> row.getString("label") + " " + row.getInt("accounts"))
        .contains(CsvCompany.FORMULA_CHANNEL + " 3", "Webinar 3", "Partner 6", "All channels 12");
    assertThat(csv.header("Content-Type")).startsWith("text/csv").containsIgnoringCase("utf-8");
    assertThat(csv.header("Content-Disposition")).contains("channel-by-icp.csv");
    assertThat(csv.body().lines()).anyMatch(line -> line.startsWith("'+1+cmd,"));
    assertThat(csv.body().lines()).noneMatch(line -> line.matches("^\"?[=+@-].*"));
    assertThat(csv.body().lines().count()).isEqualTo(1L + json.getJsonArray("items").size());
    assertThat(api().get(report + "&format=csv").body()).isEqualTo(csv.body());
  }

  @Test
  default void csv_icp_against_rest_compares_every_indicator() throws IOException {
    long connection = computed(company());

    JsonArray items =
        api()
            .get("reports/icp-against-rest?connection=" + connection)
            .expect(200)
            .json()
            .getJsonArray("items");

    assertThat(items).isNotEmpty();
    assertThat(items.getValuesAs(JsonObject.class))
        .allSatisfy(
            item -> {
              assertThat(item.getString("label")).isNotBlank();
              assertThat(item.getJsonObject("icp").getJsonObject("median")).containsKey("known");
              assertThat(item.getJsonObject("rest").getJsonObject("median")).containsKey("known");
            });
  }

  @Test
  default void csv_a_push_into_files_is_refused_with_its_sentence() throws IOException {
    long connection = computed(company());

    JsonObject push = api().push(connection, "SEND");

    assertThat(push.getString("state")).isEqualTo("FAILED");
    assertThat(push.getString("sentence"))
        .isEqualTo(
            "This connection can only be read: connect the CRM itself to push results into it.");
    assertThat(push.getInt("pushed")).isZero();
  }

  @Test
  default void csv_a_refresh_pulls_and_computes() throws IOException {
    CsvCompany company = company();
    long connection = computed(company);
    company.addAccount("N 1/é", "Newcomer");

    api().succeed(connection, "REFRESH");

    String id = connection + "-N 1/é";
    assertThat(ids(api().all("accounts?connection=" + connection, 100))).hasSize(13).contains(id);
    String encoded = URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
    assertThat(api().get("accounts/" + encoded).expect(200).json().getString("name"))
        .isEqualTo("Newcomer");
    assertThat(api().get("accounts/" + encoded + "/fit").expect(200).json().getString("tier"))
        .isNotBlank();
  }

  @Test
  default void csv_a_directory_that_is_not_there_is_told_by_check_and_run() {
    Path nowhere = Path.of("nowhere").toAbsolutePath();
    long connection = api().connect("csv", Map.of("directory", nowhere.toString()));

    JsonObject check = api().post("connections/" + connection + "/check", "").expect(200).json();
    JsonObject run = api().run(connection, "SYNC");

    assertThat(check.getBoolean("ok")).isFalse();
    assertThat(check.getString("sentence")).contains(nowhere.toString());
    assertThat(run.getString("state")).isEqualTo("FAILED");
    assertThat(run.getString("whoMustAct")).isEqualTo("The administrator of Touchstone");
  }
}
