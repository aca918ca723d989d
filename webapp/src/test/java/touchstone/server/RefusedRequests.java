package touchstone.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Wrong requests, and the problem documents that answer them. */
interface RefusedRequests {

  long NOBODY = 987_654_321L;

  Api api();

  private long connected() {
    return api().connect("csv", java.util.Map.of("directory", "/nowhere"));
  }

  @Test
  default void refused_an_unknown_address_points_to_the_list_of_calls() {
    for (String path : List.of("nothing", "connections/1/nothing", "connections/abc", "runs/1x")) {
      assertThat(api().get(path).problem(404).getString("detail")).contains("/openapi");
    }
  }

  @Test
  default void refused_a_method_an_address_does_not_take() {
    for (String path : List.of("connectors", "accounts", "reports/channel-by-icp")) {
      Answer answer = api().post(path, "{}");
      assertThat(answer.problem(405).getString("detail")).contains("method");
      assertThat(answer.header("Allow")).contains("GET");
    }
  }

  @Test
  default void refused_malformed_json_and_other_media() {
    for (String broken : List.of("{", "{\"name\":", "[1,2", "nonsense")) {
      for (String path : List.of("connections", "profiles", "pushes")) {
        assertThat(api().post(path, broken).problem(400).getString("detail"))
            .as(broken)
            .contains("JSON");
      }
    }
    Answer text =
        api()
            .send(
                api()
                    .request("connections")
                    .header("Content-Type", "text/plain")
                    .POST(java.net.http.HttpRequest.BodyPublishers.ofString("{}")));
    assertThat(text.problem(415).getString("detail")).contains("application/json");
    assertThat(api().get("connections", "image/png").problem(406).getString("detail"))
        .contains("JSON");
  }

  @Test
  default void refused_members_of_a_wrong_type() {
    long connection = connected();
    api().post("connections", "{\"name\": {\"a\": 1}}").problem(400);
    api().post("connections", "[]").problem(400);
    api().post("connections", "null").problem(400);
    api().post("connections", "\"text\"").problem(400);
    api()
        .post("connections", "{\"name\":\"x\",\"connector\":\"csv\",\"settings\":[]}")
        .problem(400);
    api()
        .post(
            "connections", "{\"name\":\"x\",\"connector\":\"csv\",\"settings\":{\"directory\":{}}}")
        .problem(400);
    api().post("profiles", "{\"connection\":\"one\",\"name\":\"x\"}").problem(400);
    api().post("pushes", "{\"connection\":{},\"mode\":\"SEND\"}").problem(400);
    api().post("connections/" + connection + "/runs", "{\"kind\":7.5}").problem(400);
    api().post("connections/" + connection + "/runs", "").problem(400);
    String attributes = "connections/" + connection + "/attributes";
    api().send("PUT", attributes, "{}").problem(400);
    api().send("PUT", attributes, "[7]").problem(400);
    api().send("PUT", attributes, "[null]").problem(400);
    String mapping = "connections/" + connection + "/field-mapping";
    api().send("PUT", mapping, "[]").problem(400);
    api().send("PUT", mapping, "{\"deals\": 7}").problem(400);
    assertThat(api().send("PUT", mapping, "{\"deals\": null}").refusedFields())
        .containsExactly("deals");
    assertThat(api().send("PUT", mapping, "{\"deals\": {\"amount\": null}}").refusedFields())
        .containsExactly("deals.amount");
  }

  @Test
  default void refused_a_setting_that_is_null() {
    Answer answer =
        api()
            .post(
                "connections",
                "{\"name\":\"x\",\"connector\":\"csv\",\"settings\":{\"directory\":null}}");
    assertThat(answer.refusedFields()).containsExactly("settings.directory");
  }

  @Test
  default void refused_things_that_are_not_there() {
    long connection = connected();
    String sent = "{\"connection\":" + NOBODY + ",\"name\":\"x\",\"mode\":\"SEND\"}";
    for (String path :
        List.of(
            "connections/" + NOBODY,
            "connections/" + NOBODY + "/summary",
            "connections/" + NOBODY + "/attributes",
            "connections/" + NOBODY + "/field-mapping",
            "connections/" + NOBODY + "/source-fields",
            "connections/" + connection + "/attributes/none/values",
            "runs/" + NOBODY,
            "runs/" + NOBODY + "/problems",
            "runs?connection=" + NOBODY,
            "accounts?connection=" + NOBODY,
            "accounts/" + NOBODY + "-A",
            "accounts/nonsense",
            "accounts/" + connection + "-A/fit",
            "accounts/" + connection + "-A/value",
            "profiles?connection=" + NOBODY,
            "profiles/" + NOBODY,
            "profiles/" + NOBODY + "/versions/1",
            "profiles/" + NOBODY + "/versions/1/diff?with=2",
            "pushes?connection=" + NOBODY,
            "pushes/" + NOBODY,
            "pushes/" + NOBODY + "/rows",
            "reports/channel-by-icp?connection=" + NOBODY,
            "reports/channel-by-icp?connection=" + connection,
            "reports/icp-against-rest?connection=" + NOBODY)) {
      assertThat(api().get(path).problem(404).getString("detail"))
          .as(path)
          .startsWith("There is no ");
    }
    for (String path :
        List.of(
            "connections/" + NOBODY + "/check",
            "runs/" + NOBODY + "/cancel",
            "profiles/" + NOBODY + "/versions/1/publish",
            "pushes/" + NOBODY + "/undo")) {
      api().post(path, "").problem(404);
    }
    api().post("connections/" + NOBODY + "/runs", "{\"kind\":\"SYNC\"}").problem(404);
    api().post("profiles", sent).problem(404);
    api().post("profiles/" + NOBODY + "/versions", "{\"criteria\":[]}").problem(404);
    api().post("pushes", sent).problem(404);
    api().send("PATCH", "connections/" + NOBODY, "{}").problem(404);
    api().send("DELETE", "connections/" + NOBODY, "").problem(404);
  }

  @Test
  default void refused_members_that_are_missing_are_named() {
    long connection = connected();
    assertThat(api().post("connections", "{}").refusedFields()).containsExactly("name");
    assertThat(api().post("connections", "{\"name\":\"x\"}").refusedFields())
        .containsExactly("connector");
    assertThat(api().post("connections/" + connection + "/runs", "{}").refusedFields())
        .containsExactly("kind");
    assertThat(api().post("profiles", "{\"name\":\"x\"}").refusedFields())
        .containsExactly("connection");
    assertThat(api().post("profiles", "{\"connection\":" + connection + "}").refusedFields())
        .containsExactly("name");
    assertThat(api().post("pushes", "{\"connection\":" + connection + "}").refusedFields())
        .containsExactly("mode");
    for (String list :
        List.of(
            "accounts",
            "profiles",
            "pushes",
            "reports/channel-by-icp",
            "reports/icp-against-rest")) {
      assertThat(api().get(list).refusedFields()).as(list).containsExactly("connection");
    }
    Answer missing =
        api()
            .post(
                "connections",
                "{\"name\":\"without directory\",\"connector\":\"csv\",\"settings\":{}}");
    assertThat(missing.problem(400).getString("detail")).contains("Directory");
  }

  @Test
  default void refused_words_that_are_not_in_a_list_are_told_with_the_list() {
    long connection = connected();
    Answer run = api().post("connections/" + connection + "/runs", "{\"kind\":\"DANCE\"}");
    assertThat(run.refusedFields()).containsExactly("kind");
    assertThat(run.json().getString("detail")).contains("SYNC", "COMPUTE", "REFRESH");
    Answer push = api().post("pushes", "{\"connection\":" + connection + ",\"mode\":\"MAYBE\"}");
    assertThat(push.refusedFields()).containsExactly("mode");
    assertThat(push.json().getString("detail")).contains("DRY_RUN", "SEND");
    assertThat(api().get("accounts?connection=" + connection + "&tier=Z").refusedFields())
        .containsExactly("tier");
    assertThat(api().get("accounts?connection=" + connection + "&sort=colour").refusedFields())
        .containsExactly("sort");
    assertThat(
            api()
                .send(
                    "PUT",
                    "connections/" + connection + "/attributes",
                    "[{\"source\":\"industry\",\"key\":\"industry\",\"role\":\"GUESS\"}]")
                .refusedFields())
        .hasSize(1)
        .allMatch(field -> field.startsWith("[0]"));
    assertThat(
            api()
                .send(
                    "PUT",
                    "connections/" + connection + "/field-mapping",
                    "{\"teals\":{\"a\":\"b\"}}")
                .refusedFields())
        .containsExactly("teals");
    assertThat(
            api()
                .post(
                    "connections",
                    "{\"name\":\"x\",\"connector\":\"csv\",\"settings\":{\"directory\":\"/x\"},"
                        + "\"corporateCurrency\":\"XQX\"}")
                .refusedFields())
        .containsExactly("corporateCurrency");
    assertThat(
            api()
                .post(
                    "connections",
                    "{\"name\":\"x\",\"connector\":\"csv\",\"settings\":{\"directory\":\"/x\"},"
                        + "\"timeZone\":\"Mars/Base\"}")
                .refusedFields())
        .containsExactly("timeZone");
    assertThat(
            api()
                .post("connections", "{\"name\":\"x\",\"connector\":\"abacus\",\"settings\":{}}")
                .problem(400)
                .getString("detail"))
        .contains("abacus");
  }

  @Test
  default void refused_limits_and_cursors_outside_their_range_are_named() {
    long connection = connected();
    for (String list : List.of("accounts", "runs", "pushes")) {
      String path = list + "?connection=" + connection;
      for (String limit : List.of("0", "501", "-1", "abc", "99999999999")) {
        assertThat(api().get(path + "&limit=" + limit).refusedFields())
            .as(list + " with limit " + limit)
            .containsExactly("limit");
      }
      for (String cursor : List.of("nonsense", "%00", "OTk5OTk5OTk5OTk6QQ")) {
        assertThat(api().get(path + "&cursor=" + cursor).refusedFields())
            .as(list + " with cursor " + cursor)
            .containsExactly("cursor");
      }
      api().get(path + "&limit=1").expect(200);
      api().get(path + "&limit=500").expect(200);
    }
    for (String list :
        List.of("accounts", "runs", "pushes", "profiles", "reports/channel-by-icp")) {
      assertThat(api().get(list + "?connection=one").refusedFields())
          .as(list)
          .containsExactly("connection");
    }
  }

  @Test
  default void refused_a_scorecard_is_told_field_by_field() {
    long connection = connected();
    long profile =
        api()
            .post("profiles", "{\"connection\":" + connection + ",\"name\":\"x\"}")
            .expect(201)
            .json()
            .getInt("id");

    Answer answer =
        api()
            .post(
                "profiles/" + profile + "/versions",
                """
                {"base": "ten", "colour": 1,
                 "criteria": [{"attribute": "shoeSize", "oneOf": ["42"], "points": 5},
                              {"attribute": "industry", "points": 500}]}
                """);

    assertThat(answer.refusedFields())
        .contains("base", "colour", "criteria[0].attribute", "criteria[1]", "criteria[1].points");
    assertThat(api().post("profiles/" + profile + "/versions", "[]").problem(400)).isNotNull();
    assertThat(api().get("profiles/" + profile).json().getJsonArray("versions")).isEmpty();
  }

  @Test
  default void refused_a_name_that_is_taken_and_a_second_run_clash() {
    long connection = connected();
    String name = api().get("connections/" + connection).json().getString("name");

    Answer again =
        api()
            .post(
                "connections",
                "{\"name\":\""
                    + name
                    + "\",\"connector\":\"csv\",\"settings\":{\"directory\":\"/x\"}}");

    assertThat(again.problem(409).getString("detail")).contains(name);
  }
}
