package touchstone.connector.salesforce.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static touchstone.connector.salesforce.sandbox.SandboxClient.SERVICE;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import touchstone.connector.salesforce.sandbox.org.SandboxOrganisation;

class TransportTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-21T10:00:00Z"), ZoneOffset.UTC);

  private final SandboxOrganisation organisation = SandboxOrganisation.empty(CLOCK);
  private SalesforceSandbox sandbox;
  private SandboxClient client;

  @BeforeEach
  void start() {
    sandbox = SalesforceSandbox.start(organisation, 0);
    client = SandboxClient.signedIn(sandbox);
  }

  @AfterEach
  void stop() {
    sandbox.close();
  }

  @Test
  void listens_on_the_loopback_interface_only() {
    assertThat(sandbox.address().getHost()).isEqualTo("127.0.0.1");
  }

  @Nested
  class Versions {

    @Test
    void are_listed_without_signing_in() {
      HttpResponse<String> answer = new SandboxClient(sandbox).get("/services/data/");

      JsonArray versions = SandboxClient.array(answer);
      JsonObject latest = versions.getJsonObject(versions.size() - 1);
      assertThat(latest.getString("version")).isEqualTo("68.0");
      assertThat(latest.getString("label")).isEqualTo("Winter '27");
      assertThat(latest.getString("url")).isEqualTo("/services/data/v68.0");
      assertThat(versions.getJsonObject(versions.size() - 3).getString("label"))
          .isEqualTo("Spring '26");
      assertThat(sandbox.allowance().used()).isZero();
    }

    @Test
    void that_are_retired_are_gone_and_those_that_never_were_do_not_exist() {
      assertThat(client.get("/services/data/v30.0/limits").statusCode()).isEqualTo(410);
      assertThat(client.get("/services/data/v30.0/limits").body())
          .contains("UNSUPPORTED_API_VERSION");
      assertThat(client.get("/services/data/v99.0/limits").statusCode()).isEqualTo(404);
      assertThat(client.get("/services/data/v66.5/limits").statusCode()).isEqualTo(404);
      assertThat(client.get("/services/data/v51.0/limits").statusCode()).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/services/data//v66.0/query?q=SELECT+Id+FROM+Account",
        "/services//data/v66.0/query/?q=SELECT%20Id%20FROM%20Account",
        "/services/data/v66.0/query/?q=select+id+from+account",
      })
  void address_is_understood_however_it_is_written(String path) {
    assertThat(client.get(path).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/services/data/v66.0/shoes",
        "/services/data/v66.0/sobjects/Shoes/describe",
        "/services/data/v66.0/tooling/query",
        "/nothing",
      })
  void unknown_address_does_not_exist(String path) {
    HttpResponse<String> answer = client.get(path);

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(SandboxClient.error(answer).getString("errorCode")).isEqualTo("NOT_FOUND");
  }

  @Test
  void method_that_is_not_allowed_is_named() {
    HttpResponse<String> answer = client.send("PUT", SERVICE + "/composite/sobjects", "{}");

    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(answer.body()).contains("METHOD_NOT_ALLOWED", "HTTP Method 'PUT' not allowed.");
  }

  @Nested
  class Bodies {

    @Test
    void may_be_compressed() throws IOException {
      ByteArrayOutputStream compressed = new ByteArrayOutputStream();
      try (OutputStream gzip = new GZIPOutputStream(compressed)) {
        gzip.write("{\"Name\":\"Zipped\"}".getBytes(StandardCharsets.UTF_8));
      }

      HttpResponse<String> answer =
          client.send(
              "POST",
              SERVICE + "/sobjects/Account",
              compressed.toByteArray(),
              "Content-Encoding",
              "gzip");

      assertThat(answer.statusCode()).isEqualTo(201);
      assertThat(client.column("Name", "SELECT Name FROM Account")).containsExactly("Zipped");
    }

    @Test
    void may_come_in_chunks() {
      byte[] body = "{\"Name\":\"Chunked\"}".getBytes(StandardCharsets.UTF_8);

      HttpResponse<String> answer =
          client.send(
              HttpRequest.newBuilder(URI.create(sandbox.address() + SERVICE + "/sobjects/Account"))
                  .POST(
                      HttpRequest.BodyPublishers.ofInputStream(
                          () -> new ByteArrayInputStream(body))));

      assertThat(answer.statusCode()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{\"records\":{}}", "{\"records\":[1]}"})
    void that_are_not_what_is_expected_are_a_parser_error(String body) {
      HttpResponse<String> answer = client.send("PATCH", SERVICE + "/composite/sobjects", body);

      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(SandboxClient.error(answer).getString("errorCode")).isEqualTo("JSON_PARSER_ERROR");
    }

    @Test
    void of_answers_are_compressed_for_those_who_ask() {
      for (int number = 0; number < 50; number++) {
        organisation.insert("Account", Map.of("Name", "Company " + number));
      }

      assertThat(
              client
                  .query("SELECT Id, Name FROM Account", "Accept-Encoding", "gzip")
                  .headers()
                  .firstValue("Content-Encoding"))
          .contains("gzip");
      assertThat(
              client.query("SELECT Id, Name FROM Account").headers().firstValue("Content-Encoding"))
          .isEmpty();
    }
  }

  @Nested
  class Identity {

    @Test
    void is_told_to_those_who_signed_in() {
      JsonObject info = SandboxClient.object(client.get("/services/oauth2/userinfo"));
      assertThat(info.getString("user_id")).isEqualTo(organisation.userId());
      assertThat(info.getString("preferred_username")).isEqualTo("integration@sandbox.example");

      String path = "/id/" + organisation.organisationId() + "/" + organisation.userId();
      assertThat(SandboxClient.object(client.get(path)).getString("organization_id"))
          .isEqualTo(organisation.organisationId());
      assertThat(new SandboxClient(sandbox).get(path).statusCode()).isEqualTo(401);
    }
  }

  @Nested
  class Replication {

    @Test
    void lists_what_was_updated_and_deleted_between_two_moments() {
      String kept = organisation.insert("Account", Map.of("Name", "Kept"));
      String gone = organisation.insert("Account", Map.of("Name", "Gone"));
      organisation.delete(gone);
      organisation.clock(Clock.offset(CLOCK, Duration.ofMinutes(5)));

      String span = "?start=2026-11-21T09%3A00%3A00%2B00%3A00&end=2026-11-21T10%3A05%3A00Z";

      assertThat(client.get(SERVICE + "/sobjects/Account/updated" + span).body())
          .isEqualTo(
              "{\"ids\":[\""
                  + kept
                  + "\"],\"latestDateCovered\":\"2026-11-21T10:05:00.000+0000\"}");
      assertThat(client.get(SERVICE + "/sobjects/Account/deleted" + span).body())
          .isEqualTo(
              "{\"deletedRecords\":[{\"id\":\""
                  + gone
                  + "\",\"deletedDate\":\"2026-11-21T10:00:00.000+0000\"}],"
                  + "\"earliestDateAvailable\":\"2026-11-06T10:05:00.000+0000\","
                  + "\"latestDateCovered\":\"2026-11-21T10:05:00.000+0000\"}");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "start=2026-11-21T10:00:00Z&end=2026-11-21T10:00:30Z",
          "start=2026-10-01T10:00:00Z&end=2026-11-21T10:00:00Z",
          "start=yesterday&end=2026-11-21T10:00:00Z",
          "end=2026-11-21T10:00:00Z",
        })
    void refuses_a_span_it_cannot_cover(String span) {
      HttpResponse<String> answer =
          client.get(SERVICE + "/sobjects/Account/deleted?" + span.replace(":", "%3A"));

      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(SandboxClient.error(answer).getString("errorCode"))
          .isEqualTo("INVALID_REPLICATION_DATE");
    }
  }

  @Nested
  class Describe {

    @Test
    void tells_type_length_and_what_may_be_written() {
      JsonObject account = SandboxClient.object(client.get(SERVICE + "/sobjects/account/describe"));

      assertThat(account.getString("name")).isEqualTo("Account");
      assertThat(field(account, "Name").getInt("length")).isEqualTo(255);
      assertThat(field(account, "Name").getBoolean("nillable")).isFalse();
      assertThat(field(account, "AnnualRevenue").getString("soapType")).isEqualTo("xsd:double");
      assertThat(field(account, "SystemModstamp").getBoolean("createable")).isFalse();
      assertThat(field(account, "ParentId").getJsonArray("referenceTo").getString(0))
          .isEqualTo("Account");
      assertThat(field(account, "ParentId").getString("relationshipName")).isEqualTo("Parent");
      assertThat(account.getJsonArray("childRelationships").toString())
          .contains("\"relationshipName\":\"Contacts\"");
    }

    @Test
    void shows_currencies_only_where_the_organisation_uses_several() {
      assertThat(client.get(SERVICE + "/sobjects/CurrencyType/describe").statusCode())
          .isEqualTo(404);

      organisation.useCurrencies("EUR", Map.of("USD", 1.1));
      organisation.insert(
          "Opportunity", Map.of("Name", "A", "StageName", "x", "CloseDate", "2026-01-01"));

      assertThat(client.column("IsoCode", "SELECT IsoCode FROM CurrencyType ORDER BY IsoCode"))
          .containsExactly("EUR", "USD");
      assertThat(client.column("CurrencyIsoCode", "SELECT CurrencyIsoCode FROM Opportunity"))
          .containsExactly("EUR");
    }

    private JsonObject field(JsonObject object, String name) {
      return object.getJsonArray("fields").getValuesAs(JsonObject.class).stream()
          .filter(field -> field.getString("name").equals(name))
          .findFirst()
          .orElseThrow();
    }
  }
}
