package touchstone.connector.salesforce.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static touchstone.connector.salesforce.sandbox.SandboxClient.SERVICE;
import static touchstone.connector.salesforce.sandbox.SandboxClient.rowCodes;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import touchstone.connector.salesforce.sandbox.org.SandboxOrganisation;
import touchstone.connector.salesforce.sandbox.schema.FieldDefinition;
import touchstone.connector.salesforce.sandbox.schema.FieldTrait;
import touchstone.connector.salesforce.sandbox.schema.FieldType;

class WritingTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-21T10:00:00.750Z"), ZoneOffset.UTC);

  private final SandboxOrganisation organisation = SandboxOrganisation.empty(CLOCK);
  private SalesforceSandbox sandbox;
  private SandboxClient client;
  private String acme;

  @BeforeEach
  void start() {
    organisation.addTouchstoneFields();
    organisation.addFields(Map.of("Account", List.of(externalId())));
    acme = organisation.insert("Account", Map.of("Name", "Acme"));
    sandbox = SalesforceSandbox.start(organisation, 0);
    client = SandboxClient.signedIn(sandbox);
  }

  @AfterEach
  void stop() {
    sandbox.close();
  }

  @Nested
  class Stamps {

    @Test
    void move_with_every_write_even_of_the_same_value_in_whole_seconds() {
      organisation.clock(Clock.offset(CLOCK, Duration.ofMinutes(5)));

      client.send("PATCH", row(acme), "{\"Name\":\"Acme\"}");

      assertThat(organisation.value(acme, "SystemModstamp"))
          .contains(Instant.parse("2026-11-21T10:05:00Z"));
      assertThat(organisation.value(acme, "LastModifiedDate"))
          .contains(Instant.parse("2026-11-21T10:05:00Z"));
      assertThat(organisation.value(acme, "CreatedDate"))
          .contains(Instant.parse("2026-11-21T10:00:00Z"));
    }

    @Test
    void and_derived_fields_follow_the_stage() {
      String deal =
          organisation.insert(
              "Opportunity",
              Map.of(
                  "Name",
                  "Deal",
                  "StageName",
                  "Prospecting",
                  "CloseDate",
                  "2026-12-31",
                  "Amount",
                  1_000));
      assertThat(organisation.value(deal, "ExpectedRevenue")).contains(100.0);

      organisation.update(deal, Map.of("StageName", "Closed Won"));

      assertThat(organisation.value(deal, "IsWon")).contains(true);
      assertThat(organisation.value(deal, "Probability")).contains(100.0);
      assertThat(organisation.value(deal, "FiscalQuarter")).contains(4L);
      assertThat(client.column("StageName", "SELECT StageName FROM OpportunityHistory ORDER BY Id"))
          .containsExactly("Prospecting", "Closed Won");
    }
  }

  @Nested
  class Rows {

    @ParameterizedTest(name = "{0} is refused: {2}")
    @CsvSource(
        delimiter = '|',
        value = {
          "\"Shoes\":1                          | INVALID_FIELD | No such column 'Shoes' on sobject of type Account",
          "\"CreatedDate\":\"2026-01-01\"       | INVALID_FIELD_FOR_INSERT_UPDATE | Unable to create/update fields: CreatedDate. Please check the security settings of this field and verify that it is read/write for your profile or permission set.",
          "\"TickerSymbol\":\"TWENTY-ONE LETTERS AND\" | STRING_TOO_LONG | Ticker Symbol: data value too large: TWENTY-ONE LETTERS AND (max length=20)",
          "\"Touchstone_ICP_Score__c\":1000     | NUMBER_OUTSIDE_VALID_RANGE | ICP Score: value outside of valid range on numeric field: 1000",
          "\"Touchstone_ICP_Tier__c\":\"D\"     | INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST | ICP Tier: bad value for restricted picklist field: D",
          "\"OwnerId\":\"nobody\"               | MALFORMED_ID | Owner ID: id value of incorrect type: nobody",
          "\"OwnerId\":\"001000000000000AAA\"   | MALFORMED_ID | Owner ID: id value of incorrect type: 001000000000000AAA",
          "\"OwnerId\":\"005000000000000AAA\"   | INVALID_CROSS_REFERENCE_KEY | invalid cross reference id",
          "\"Name\":null                        | REQUIRED_FIELD_MISSING | Required fields are missing: [Name]",
        })
    void that_break_a_rule(String member, String code, String sentence) {
      JsonObject error = rowError(update("{" + element(acme) + "," + member + "}"));

      assertThat(error.getString("statusCode")).isEqualTo(code);
      assertThat(error.getString("message")).isEqualTo(sentence);
      assertThat(organisation.value(acme, "Name")).contains("Acme");
    }

    @Test
    void that_are_deleted_unknown_malformed_or_of_another_type() {
      String deleted = organisation.insert("Account", Map.of("Name", "Gone"));
      organisation.delete(deleted);

      assertThat(
              rowCodes(
                  update(
                      "{" + element(deleted) + "}",
                      "{" + element("001000000000000AAA") + "}",
                      "{" + element("001") + "}",
                      "{" + element(organisation.userId()) + "}",
                      "{\"attributes\":{\"type\":\"Account\"},\"Name\":\"without id\"}",
                      "{\"id\":\"" + acme + "\",\"Name\":\"without type\"}")))
          .containsExactly(
              "ENTITY_IS_DELETED",
              "INVALID_CROSS_REFERENCE_KEY",
              "MALFORMED_ID",
              "MALFORMED_ID",
              "MISSING_ARGUMENT",
              "MISSING_ARGUMENT");
    }

    @Test
    void that_somebody_else_holds_are_locked_as_often_as_planned() {
      organisation.rowFaults().lock(acme, 2);
      String record = "{" + element(acme) + ",\"Name\":\"Renamed\"}";

      HttpResponse<String> first = update(record);
      assertThat(rowCodes(first)).containsExactly("UNABLE_TO_LOCK_ROW");
      assertThat(rowError(first).getString("message"))
          .isEqualTo("unable to obtain exclusive access to this record or 1 records: " + acme);
      assertThat(rowCodes(update(record))).containsExactly("UNABLE_TO_LOCK_ROW");
      assertThat(rowCodes(update(record))).containsExactly("ok");
    }

    @Test
    void that_break_the_organisations_own_rule() {
      organisation.addValidationRule(
          "Account",
          account ->
              account.value("Touchstone_ICP_Score__c").map(s -> (double) s > 90).orElse(false),
          "Nobody scores more than 90 here.",
          "Touchstone_ICP_Score__c");

      JsonObject error = rowError(update("{" + element(acme) + ",\"Touchstone_ICP_Score__c\":95}"));

      assertThat(error.getString("statusCode")).isEqualTo("FIELD_CUSTOM_VALIDATION_EXCEPTION");
      assertThat(error.getString("message")).isEqualTo("Nobody scores more than 90 here.");
      assertThat(error.getJsonArray("fields").getString(0)).isEqualTo("Touchstone_ICP_Score__c");
    }

    @Test
    void that_repeat_a_unique_value() {
      organisation.insert("Account", Map.of("Name", "Other", "Number__c", "N-1"));

      assertThat(rowCodes(update("{" + element(acme) + ",\"Number__c\":\"n-1\"}")))
          .containsExactly("DUPLICATE_VALUE");
    }

    @Test
    void named_twice_are_written_once() {
      assertThat(
              rowCodes(
                  update(
                      "{" + element(acme) + ",\"Site\":\"first\"}",
                      "{" + element(acme.substring(0, 15)) + ",\"Site\":\"second\"}")))
          .containsExactly("ok", "DUPLICATE_VALUE");
      assertThat(organisation.value(acme, "Site")).contains("first");
    }

    @Test
    void are_not_written_at_all_when_one_is_refused_and_all_or_none_is_asked() {
      String other = organisation.insert("Account", Map.of("Name", "Other"));

      HttpResponse<String> answer =
          client.send(
              "PATCH",
              SERVICE + "/composite/sobjects",
              "{\"allOrNone\":true,\"records\":[{"
                  + element(acme)
                  + ",\"Name\":\"Renamed\"},{"
                  + element(other)
                  + ",\"Shoes\":1}]}");

      assertThat(rowCodes(answer))
          .containsExactly("ALL_OR_NONE_OPERATION_ROLLED_BACK", "INVALID_FIELD");
      assertThat(organisation.value(acme, "Name")).contains("Acme");
    }

    @Test
    void of_the_wrong_json_type_refuse_the_whole_request() {
      HttpResponse<String> answer =
          update("{" + element(acme) + ",\"Name\":5}", "{" + element(acme) + "}");

      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.body())
          .contains(
              "JSON_PARSER_ERROR",
              "Cannot deserialize instance of string from VALUE_NUMBER_INT value 5");
    }

    @Test
    void are_two_hundred_at_most() {
      String[] records =
          IntStream.rangeClosed(0, 200)
              .mapToObj(number -> "{" + element(acme) + "}")
              .toArray(String[]::new);

      HttpResponse<String> answer = update(records);

      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.body())
          .contains("EXCEEDED_ID_LIMIT", "cannot submit more than 200 records into this call");
    }

    @Test
    void are_created_upserted_retrieved_and_deleted_together() {
      HttpResponse<String> created =
          client.send(
              "POST",
              SERVICE + "/composite/sobjects",
              "{\"records\":[{\"attributes\":{\"type\":\"Account\"},\"Name\":\"A\"},"
                  + "{\"attributes\":{\"type\":\"Contact\"},\"LastName\":\"Ek\"}]}");
      assertThat(rowCodes(created)).containsExactly("ok", "ok");

      HttpResponse<String> upserted =
          client.send(
              "PATCH",
              SERVICE + "/composite/sobjects/Account/Number__c",
              "{\"records\":[{\"attributes\":{\"type\":\"Account\"},\"Number__c\":\"1\","
                  + "\"Name\":\"One\"},{\"attributes\":{\"type\":\"Account\"},\"Name\":\"x\"}]}");
      assertThat(rowCodes(upserted)).containsExactly("ok", "MISSING_ARGUMENT");
      assertThat(SandboxClient.array(upserted).getJsonObject(0).getBoolean("created")).isTrue();

      String id = SandboxClient.array(created).getJsonObject(0).getString("id");
      assertThat(
              client
                  .send(
                      "POST",
                      SERVICE + "/composite/sobjects/Account",
                      "{\"ids\":[\"" + id + "\",\"001000000000000AAA\"],\"fields\":[\"Name\"]}")
                  .body())
          .contains("\"Name\":\"A\"")
          .endsWith(",null]");

      assertThat(
              rowCodes(
                  client.send("DELETE", SERVICE + "/composite/sobjects?ids=" + id + "," + id, "")))
          .containsExactly("ok", "ENTITY_IS_DELETED");
    }
  }

  @Test
  void contacts_and_deals_go_to_the_bin_with_their_account() {
    String contact = organisation.insert("Contact", Map.of("LastName", "Ek", "AccountId", acme));

    client.send("DELETE", row(acme), "");

    assertThat(organisation.value(contact, "IsDeleted")).contains(true);
  }

  @Test
  void references_may_be_named_by_an_external_id() {
    organisation.update(acme, Map.of("Number__c", "N-9"));

    HttpResponse<String> answer =
        client.send(
            "POST",
            SERVICE + "/sobjects/Contact",
            "{\"LastName\":\"Ek\",\"Account\":{\"Number__c\":\"N-9\"}}");

    String contact = SandboxClient.object(answer).getString("id");
    assertThat(organisation.value(contact, "AccountId")).contains(acme);
  }

  private static String row(String id) {
    return SERVICE + "/sobjects/Account/" + id;
  }

  private static String element(String id) {
    return "\"attributes\":{\"type\":\"Account\"},\"id\":\"" + id + "\"";
  }

  private HttpResponse<String> update(String... records) {
    return client.send(
        "PATCH",
        SERVICE + "/composite/sobjects",
        "{\"allOrNone\":false,\"records\":["
            + List.of(records).stream().collect(Collectors.joining(","))
            + "]}");
  }

  private static JsonObject rowError(HttpResponse<String> answer) {
    return SandboxClient.array(answer).getJsonObject(0).getJsonArray("errors").getJsonObject(0);
  }

  private static FieldDefinition externalId() {
    Set<FieldTrait> traits = EnumSet.of(FieldTrait.EXTERNAL_ID, FieldTrait.UNIQUE);
    return new FieldDefinition(
        "Number__c",
        "Number",
        FieldType.STRING,
        20,
        0,
        0,
        List.of(),
        Optional.empty(),
        traits,
        List.of(),
        "",
        "");
  }
}
