package touchstone.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import touchstone.connector.salesforce.sandbox.SalesforceSandbox;
import touchstone.connector.salesforce.sandbox.demo.DemoCompany;
import touchstone.connector.salesforce.sandbox.demo.PlantedProfile;
import touchstone.connector.salesforce.sandbox.org.SandboxOrganisation;

/** Profiles found in a CRM whose truth is known, by REST alone. */
interface FoundProfiles {

  Path DEMO = Path.of("../payara-config/demo");

  Api api();

  private long pulled(DemoCompany company, SalesforceSandbox sandbox) throws IOException {
    SandboxOrganisation crm = company.organisation();
    long connection =
        api()
            .connect(
                "salesforce",
                Map.of(
                    "instanceUrl",
                    sandbox.address().toString(),
                    "clientId",
                    crm.credentials().clientId(),
                    "clientSecret",
                    crm.credentials().clientSecret()));
    String base = "connections/" + connection + "/";
    api()
        .send("PUT", base + "field-mapping", Files.readString(DEMO.resolve("field-mapping.json")))
        .expect(200);
    api()
        .send("PUT", base + "attributes", Files.readString(DEMO.resolve("attributes.json")))
        .expect(200);
    api().succeed(connection, "SYNC");
    return connection;
  }

  private JsonObject discovered(long connection, String more) {
    JsonObject run =
        api()
            .ended(
                api()
                    .post("discoveries", "{\"connection\":" + connection + more + "}")
                    .expect(202));
    assertThat(run.getString("state")).as(run.toString()).isEqualTo("SUCCEEDED");
    return api().get("discoveries/" + run.get("id")).expect(200).json();
  }

  /** Whether a candidate asks for the industry of a planted profile and for where it is. */
  private static boolean describes(JsonObject candidate, PlantedProfile profile, String region) {
    Set<String> asked = new HashSet<>();
    for (JsonObject criterion : candidate.getJsonArray("criteria").getValuesAs(JsonObject.class)) {
      JsonArray names = criterion.getJsonArray("oneOf");
      if (names != null) {
        asked.add(
            criterion.getString("attribute")
                + names.getValuesAs(JsonString.class).stream()
                    .map(JsonString::getString)
                    .sorted()
                    .toList());
      }
    }
    String countries =
        "country" + profile.countries().stream().sorted().collect(Collectors.toList());
    return asked.contains("industry[" + profile.industry() + "]")
        && (asked.contains("worldRegion[" + region + "]") || asked.contains(countries));
  }

  @Test
  default void found_profiles_are_the_two_planted_ones_and_leaks_are_set_aside() throws Exception {
    SandboxOrganisation crm = SandboxOrganisation.empty();
    crm.addTouchstoneFields();
    DemoCompany company = DemoCompany.load(crm);
    try (SalesforceSandbox sandbox = SalesforceSandbox.start(crm, 0)) {
      long connection = pulled(company, sandbox);

      JsonObject found = discovered(connection, "");

      List<JsonObject> candidates = found.getJsonArray("candidates").getValuesAs(JsonObject.class);
      assertThat(candidates)
          .anyMatch(one -> describes(one, PlantedProfile.LOGISTICS, "DACH"))
          .anyMatch(one -> describes(one, PlantedProfile.NORDIC_CARE, "Nordics"))
          .allMatch(one -> one.getString("verdict").equals("CONFIRMED"));
      assertThat(found.getJsonArray("setAside").getValuesAs(JsonObject.class))
          .extracting(one -> one.getString("attribute"), one -> one.getString("reason"))
          .containsExactly(tuple("customerStatus", "FILLED_IN_PROCESS"));
      assertThat(found.getJsonArray("notSearched").getValuesAs(JsonObject.class))
          .extracting(one -> one.getString("key"))
          .contains("type", "leadSource", "hoursSaved");

      long discovery = found.getJsonNumber("id").longValue();
      JsonObject draft =
          api()
              .post(
                  "discoveries/" + discovery + "/profiles", "{\"candidate\":1,\"name\":\"Found\"}")
              .expect(201)
              .json();
      assertThat(draft.getString("state")).isEqualTo("CANDIDATE");
      String version = "profiles/" + draft.get("profileId") + "/versions/" + draft.get("number");
      api().post(version + "/publish", "").expect(200);
      api().succeed(connection, "COMPUTE");
      assertThat(
              api().get("accounts?connection=" + connection + "&tier=A&limit=500").items().size())
          .isGreaterThan(20);
    }
  }

  @Test
  default void found_profiles_of_files_take_the_same_way_and_refusals_name_the_member()
      throws IOException {
    CsvCompany company = CsvCompany.in(Files.createTempDirectory("touchstone-found-"));
    long connection = api().connect("csv", Map.of("directory", company.directory().toString()));
    String base = "connections/" + connection + "/";
    api().send("PUT", base + "attributes", CsvLoop.ATTRIBUTES).expect(200);
    api().succeed(connection, "SYNC");

    JsonObject found = discovered(connection, ",\"shuffles\":199");

    assertThat(found.getString("sentence")).isNotBlank();
    long id = found.getJsonNumber("id").longValue();
    assertThat(api().get("discoveries?connection=" + connection).items())
        .extracting(one -> one.getJsonNumber("id").longValue())
        .containsExactly(id);
    assertThat(api().get(base + "attribute-findings").json().getJsonArray("items"))
        .hasSizeGreaterThan(3);
    api().send("PUT", base + "overrules/territory", "{\"reason\":\"Known before\"}").expect(200);
    api().send("DELETE", base + "overrules/territory", "").expect(204);
    assertThat(
            api().send("DELETE", base + "overrules/territory", "").problem(404).getString("detail"))
        .isEqualTo("The attribute \"territory\" is not overruled here.");
    for (String wrong :
        List.of(
            "\"target\":\"LUCK\"",
            "\"depth\":4",
            "\"level\":0.5",
            "\"shuffles\":1e9",
            "\"seed\":-1",
            "\"leftOut\":[\"nothing\"]",
            "\"speed\":1")) {
      assertThat(
              api()
                  .post("discoveries", "{\"connection\":" + connection + "," + wrong + "}")
                  .refusedFields())
          .containsExactly(wrong.substring(1, wrong.indexOf('"', 1)));
    }
    assertThat(
            api()
                .post("discoveries/" + id + "/profiles", "{\"candidate\":99}")
                .problem(404)
                .getString("detail"))
        .isEqualTo("The discovery " + id + " has no candidate 99.");
    api().get("discoveries/99999999").expect(404);
  }

  @Test
  default void groupings_of_a_connection_can_be_read_and_replaced() throws IOException {
    CsvCompany company = CsvCompany.in(Files.createTempDirectory("touchstone-groups-"));
    String groupings =
        "connections/"
            + api().connect("csv", Map.of("directory", company.directory().toString()))
            + "/groupings";

    JsonObject usual = api().get(groupings).expect(200).json();
    JsonObject changed =
        api()
            .send(
                "PUT",
                groupings,
                Json.createObjectBuilder()
                    .add(
                        "groupings",
                        Json.createArrayBuilder()
                            .add(
                                Json.createObjectBuilder()
                                    .add("attribute", "industry")
                                    .add("key", "branch")
                                    .add("label", "Branch")
                                    .add(
                                        "names",
                                        Json.createObjectBuilder().add("Retail", "Shops"))))
                    .build()
                    .toString())
            .expect(200)
            .json();

    assertThat(usual.getInt("version")).isEqualTo(1);
    assertThat(changed.getInt("version")).isEqualTo(2);
    assertThat(api().get(groupings + "/versions").items()).hasSize(2);
    assertThat(api().send("PUT", groupings, "[]").problem(400).getString("detail"))
        .isEqualTo("Send the groupings as a JSON object.");
  }
}
