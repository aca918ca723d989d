package touchstone.connector.salesforce.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import touchstone.connector.salesforce.sandbox.org.SandboxOrganisation;
import touchstone.connector.salesforce.sandbox.schema.SchemaResource;

class QueryLanguageTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-21T10:00:00Z"), ZoneOffset.UTC);

  private final SandboxOrganisation organisation = SandboxOrganisation.empty(CLOCK);
  private SalesforceSandbox sandbox;
  private SandboxClient client;
  private String acme;
  private String borg;

  @BeforeEach
  void start() {
    organisation.addFields(SchemaResource.demoFields());
    acme =
        organisation.load(
            "Account",
            Map.of(
                "Name", "Acme",
                "Industry", "Transportation",
                "NumberOfEmployees", 120,
                "AnnualRevenue", 1_500_000.5,
                "BillingCity", "Linz",
                "BillingCountry", "Austria",
                "Technologies__c", "AWS;Odoo",
                "SystemModstamp", "2026-11-01T08:00:00.000+0000",
                "CreatedDate", "2026-10-01T08:00:00.000+0000"));
    borg =
        organisation.load(
            "Account",
            Map.of(
                "Name", "borg & Söhne 'Nord'",
                "NumberOfEmployees", 15,
                "ParentId", acme,
                "Technologies__c", "Azure",
                "SystemModstamp", "2026-11-20T08:00:00.000+0000",
                "CreatedDate", "2026-11-21T01:00:00.000+0000"));
    organisation.load(
        "Account",
        Map.of(
            "Name", "Cetra",
            "Industry", "Banking",
            "SystemModstamp", "2026-11-10T08:00:00.000+0000",
            "CreatedDate", "2025-11-21T01:00:00.000+0000"));
    sandbox = SalesforceSandbox.start(organisation, 0);
    client = SandboxClient.signedIn(sandbox);
  }

  @AfterEach
  void stop() {
    sandbox.close();
  }

  @ParameterizedTest(name = "{0} finds {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Industry = 'transportation'                          | Acme",
        "industry != 'Banking'                                | Acme, borg & Söhne 'Nord'",
        "Industry = null                                      | borg & Söhne 'Nord'",
        "Industry <> null                                     | Acme, Cetra",
        "NumberOfEmployees > 15                               | Acme",
        "NumberOfEmployees >= 15 AND NumberOfEmployees <= 120 | Acme, borg & Söhne 'Nord'",
        "NumberOfEmployees < 16.5                             | borg & Söhne 'Nord'",
        "AnnualRevenue = 1500000.5                            | Acme",
        "Name LIKE 'a%'                                       | Acme",
        "Name LIKE '%e_ra'                                    | Cetra",
        "(NOT Name LIKE 'a%')                                 | borg & Söhne 'Nord', Cetra",
        "Name = 'Borg & Söhne \\'Nord\\''                     | borg & Söhne 'Nord'",
        "Industry IN ('Banking', 'Transportation')            | Acme, Cetra",
        "Industry NOT IN ('Banking', 'Retail')                | Acme, borg & Söhne 'Nord'",
        "Parent.Name = 'Acme'                                 | borg & Söhne 'Nord'",
        "Parent.Industry = 'Transportation'                   | borg & Söhne 'Nord'",
        "Technologies__c INCLUDES ('AWS', 'Azure')            | Acme, borg & Söhne 'Nord'",
        "Technologies__c INCLUDES ('AWS;Odoo')                | Acme",
        "Technologies__c EXCLUDES ('AWS')                     | borg & Söhne 'Nord', Cetra",
        "IsDeleted = false AND (Name = 'Acme' OR Name = 'x')  | Acme",
        "SystemModstamp >= 2026-11-10T08:00:00Z               | borg & Söhne 'Nord', Cetra",
        "SystemModstamp > 2026-11-10T09:00:00+01:00           | borg & Söhne 'Nord'",
        "CreatedDate = TODAY                                  | borg & Söhne 'Nord'",
        "CreatedDate < LAST_N_DAYS:90                         | Cetra",
        "CreatedDate = THIS_YEAR                              | Acme, borg & Söhne 'Nord'",
        "CreatedDate > LAST_MONTH                             | borg & Söhne 'Nord'",
        "CreatedDate = N_DAYS_AGO:51                          | Acme",
      })
  void finds(String where, String names) {
    assertThat(client.column("Name", "SELECT Name FROM Account WHERE " + where + " ORDER BY Name"))
        .containsExactly(names.split(", "));
  }

  @Test
  void takes_ids_in_fifteen_and_in_eighteen_characters() {
    assertThat(idsWhere("Id = '" + acme + "'")).containsExactly(acme);
    assertThat(idsWhere("Id = '" + acme.substring(0, 15) + "'")).containsExactly(acme);
    assertThat(idsWhere("Id IN ('" + acme + "','" + borg.substring(0, 15) + "')"))
        .containsExactlyInAnyOrder(acme, borg);
    assertThat(idsWhere("Id NOT IN ('" + acme + "')")).hasSize(2).doesNotContain(acme);
  }

  @Test
  void finds_records_named_by_a_query_inside_the_query() {
    organisation.insert(
        "Opportunity",
        Map.of(
            "Name",
            "Big",
            "StageName",
            "Closed Won",
            "CloseDate",
            "2026-01-31",
            "AccountId",
            acme));

    assertThat(idsWhere("Id IN (SELECT AccountId FROM Opportunity WHERE IsWon = true)"))
        .containsExactly(acme);
    assertThat(idsWhere("Id NOT IN (SELECT AccountId FROM Opportunity)")).hasSize(2);
  }

  @Nested
  class Answers {

    @Test
    void nest_what_is_reached_over_a_relationship() {
      JsonObject record =
          client
              .records(
                  "SELECT Name, Parent.Name, Parent.Owner.Name FROM Account WHERE Id = '"
                      + borg
                      + "'")
              .get(0);

      JsonObject parent = record.getJsonObject("Parent");
      assertThat(record.getJsonObject("attributes").getString("type")).isEqualTo("Account");
      assertThat(parent.getString("Name")).isEqualTo("Acme");
      assertThat(parent.getJsonObject("attributes").getString("url"))
          .isEqualTo("/services/data/v66.0/sobjects/Account/" + acme);
      assertThat(parent.getJsonObject("Owner").getString("Name"))
          .isEqualTo("Touchstone Integration");
    }

    @Test
    void hold_null_where_a_relationship_leads_nowhere() {
      assertThat(client.query("SELECT Parent.Name FROM Account WHERE Id = '" + acme + "'").body())
          .contains("\"Parent\":null");
    }

    @Test
    void write_numbers_dates_and_addresses_as_salesforce_does() {
      assertThat(
              client
                  .query(
                      "SELECT NumberOfEmployees, AnnualRevenue, BillingAddress, SystemModstamp,"
                          + " IsDeleted FROM Account WHERE Id = '"
                          + acme
                          + "'")
                  .body())
          .contains(
              "\"NumberOfEmployees\":120,\"AnnualRevenue\":1500000.5,"
                  + "\"BillingAddress\":{\"city\":\"Linz\",\"country\":\"Austria\","
                  + "\"geocodeAccuracy\":null,\"latitude\":null,\"longitude\":null,"
                  + "\"postalCode\":null,\"state\":null,\"street\":null},"
                  + "\"SystemModstamp\":\"2026-11-01T08:00:00.000+0000\",\"IsDeleted\":false");
    }

    @Test
    void name_a_persons_type_only_when_it_is_asked_for() {
      String contact = organisation.insert("Contact", Map.of("LastName", "Ek", "AccountId", acme));
      organisation.insert("Task", Map.of("Subject", "Call", "WhoId", contact, "WhatId", acme));

      JsonObject task =
          client.records("SELECT Subject, Who.Name, Who.Type, What.Name FROM Task").get(0);

      assertThat(task.getJsonObject("Who").getString("Name")).isEqualTo("Ek");
      assertThat(task.getJsonObject("Who").getString("Type")).isEqualTo("Contact");
      assertThat(task.getJsonObject("What").getString("Name")).isEqualTo("Acme");
      assertThat(task.getJsonObject("What").getJsonObject("attributes").getString("url"))
          .endsWith("/sobjects/Account/" + acme);
    }

    @Test
    void nest_children() {
      organisation.insert("Contact", Map.of("LastName", "Ek", "AccountId", acme));
      organisation.insert("Contact", Map.of("LastName", "Ost", "AccountId", acme));

      JsonObject account =
          client
              .records(
                  "SELECT Name, (SELECT LastName FROM Contacts WHERE LastName LIKE 'O%') FROM"
                      + " Account WHERE Id = '"
                      + acme
                      + "'")
              .get(0);

      assertThat(account.getJsonObject("Contacts").getInt("totalSize")).isEqualTo(1);
      assertThat(
              account
                  .getJsonObject("Contacts")
                  .getJsonArray("records")
                  .getJsonObject(0)
                  .getString("LastName"))
          .isEqualTo("Ost");
    }

    @Test
    void count_without_rows() {
      JsonObject answer = SandboxClient.object(client.query("SELECT COUNT() FROM Account"));

      assertThat(answer.getInt("totalSize")).isEqualTo(3);
      assertThat(answer.getJsonArray("records")).isEmpty();
    }

    @Test
    void group_and_compute() {
      JsonObject row =
          client
              .records(
                  "SELECT COUNT(Id), COUNT(Industry) known, SUM(NumberOfEmployees) people,"
                      + " MAX(Name), AVG(NumberOfEmployees) FROM Account")
              .get(0);

      assertThat(row.getJsonObject("attributes").getString("type")).isEqualTo("AggregateResult");
      assertThat(row.getInt("expr0")).isEqualTo(3);
      assertThat(row.getInt("known")).isEqualTo(2);
      assertThat(row.getInt("people")).isEqualTo(135);
      assertThat(row.getString("expr1")).isEqualTo("Cetra");
      assertThat(row.getJsonNumber("expr2").doubleValue()).isEqualTo(67.5);
    }

    @Test
    void list_all_fields_of_a_kind() {
      JsonObject record =
          client.records("SELECT FIELDS(CUSTOM) FROM Account WHERE Name = 'Acme' LIMIT 1").get(0);

      assertThat(record).containsKeys("Technologies__c", "Adoption__c").doesNotContainKey("Name");
    }

    @Test
    void describe_the_columns_when_asked() {
      JsonObject columns =
          SandboxClient.object(
              client.get(
                  SandboxClient.SERVICE
                      + "/query?q=SELECT+Id,NumberOfEmployees+FROM+Account&columns=true"));

      assertThat(columns.getString("entityName")).isEqualTo("Account");
      assertThat(columns.getBoolean("idSelected")).isTrue();
      assertThat(columns.getJsonArray("columnMetadata").getJsonObject(1).getString("apexType"))
          .isEqualTo("Integer");
    }
  }

  @Nested
  class Order {

    @Test
    void puts_empty_values_first_unless_told_otherwise() {
      assertThat(names("ORDER BY NumberOfEmployees"))
          .containsExactly("Cetra", "borg & Söhne 'Nord'", "Acme");
      assertThat(names("ORDER BY NumberOfEmployees DESC NULLS LAST"))
          .containsExactly("Acme", "borg & Söhne 'Nord'", "Cetra");
    }

    @Test
    void of_text_ignores_case() {
      assertThat(names("ORDER BY Name")).containsExactly("Acme", "borg & Söhne 'Nord'", "Cetra");
    }

    @Test
    void of_last_touch_is_the_same_with_and_without_a_bound() {
      assertThat(names("ORDER BY SystemModstamp, Id"))
          .containsExactly("Acme", "Cetra", "borg & Söhne 'Nord'");
      assertThat(names("WHERE SystemModstamp > 2026-11-01T08:00:00Z ORDER BY SystemModstamp, Id"))
          .containsExactly("Cetra", "borg & Söhne 'Nord'");
      assertThat(
              names(
                  "WHERE SystemModstamp > 2026-11-10T08:00:00Z OR (SystemModstamp ="
                      + " 2026-11-10T08:00:00Z AND Id > '"
                      + borg
                      + "') ORDER BY SystemModstamp, Id LIMIT 2"))
          .containsExactly("Cetra", "borg & Söhne 'Nord'");
    }

    @Test
    void is_kept_by_limit_and_offset() {
      assertThat(names("ORDER BY Name LIMIT 1")).containsExactly("Acme");
      assertThat(names("ORDER BY Name LIMIT 2 OFFSET 1"))
          .containsExactly("borg & Söhne 'Nord'", "Cetra");
    }
  }

  @Nested
  class Deleted {

    @Test
    void records_are_found_by_query_all_only() {
      organisation.delete(borg);

      assertThat(idsWhere("Name LIKE 'borg%'")).isEmpty();
      assertThat(
              SandboxClient.object(
                      client.queryAll("SELECT Id, IsDeleted FROM Account WHERE IsDeleted = true"))
                  .getJsonArray("records")
                  .getJsonObject(0)
                  .getString("Id"))
          .isEqualTo(borg);
    }

    @Test
    void duplicate_of_a_merge_names_the_record_that_stays() {
      String contact = organisation.insert("Contact", Map.of("LastName", "Ek", "AccountId", borg));

      organisation.merge(acme, borg);

      assertThat(
              client
                  .queryAll("SELECT MasterRecordId FROM Account WHERE Id = '" + borg + "'")
                  .body())
          .contains("\"MasterRecordId\":\"" + acme + "\"");
      assertThat(organisation.value(contact, "AccountId")).contains(acme);
    }

    @Test
    void archived_activities_are_found_by_query_all_only() {
      organisation.load("Task", Map.of("Subject", "Old call", "IsArchived", true));

      assertThat(client.records("SELECT Id FROM Task")).isEmpty();
      assertThat(client.queryAll("SELECT Id FROM Task").body()).contains("\"totalSize\":1");
    }
  }

  private List<String> names(String rest) {
    return client.column("Name", "SELECT Name FROM Account " + rest);
  }

  private List<String> idsWhere(String where) {
    return client.column("Id", "SELECT Id FROM Account WHERE " + where);
  }
}
