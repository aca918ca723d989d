package touchstone.connector.salesforce;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import touchstone.connector.Connector;
import touchstone.connector.ConnectorException;
import touchstone.connector.ConnectorProvider;
import touchstone.connector.FieldMapping;
import touchstone.connector.Page;
import touchstone.connector.RowProblem;
import touchstone.connector.model.Account;
import touchstone.connector.model.CrmRecord;
import touchstone.connector.model.Deal;
import touchstone.connector.model.RecordType;
import touchstone.connector.model.SupportCase;
import touchstone.connector.salesforce.ScriptedServer.Scripted;

class SalesforceConnectorTest {

  private ScriptedServer server;

  @BeforeEach
  void start() {
    server = new ScriptedServer();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private Connector open() throws ConnectorException {
    return open(FieldMapping.defaults());
  }

  private Connector open(FieldMapping mapping) throws ConnectorException {
    return Connections.open(Connections.settings(server.address()), mapping, new ArrayList<>());
  }

  private static Scripted page(int total, String records) {
    return Scripted.json(
        200, "{\"totalSize\":" + total + ",\"done\":true,\"records\":[" + records + "]}");
  }

  @Test
  void is_found_by_its_id() {
    assertThat(ServiceLoader.load(ConnectorProvider.class))
        .filteredOn(provider -> provider.id().equals("salesforce"))
        .singleElement()
        .isInstanceOf(SalesforceConnectorProvider.class);
  }

  @Test
  void checks_with_three_calls() throws ConnectorException {
    server.on("/limits", Scripted.json(200, "{}").with("Sforce-Limit-Info", "api-usage=18/5000"));
    Connector connector = open();

    connector.check();

    assertThat(server.asked())
        .extracting(Object::toString)
        .containsExactly(
            "GET /services/data/",
            "POST /services/oauth2/token",
            "GET /services/data/v67.0/limits");
    assertThat(connector.apiUsage().calls()).isEqualTo(3);
    assertThat(connector.apiUsage().organisation())
        .hasValueSatisfying(
            allowance -> {
              assertThat(allowance.usedCalls()).isEqualTo(18);
              assertThat(allowance.allowedCalls()).isEqualTo(5000);
            });
  }

  @Nested
  class Reading {

    @Test
    void brings_typed_standard_fields_and_keeps_custom_ones() throws ConnectorException {
      server
          .describes(
              "Opportunity",
              "Id:id",
              "SystemModstamp:datetime",
              "IsDeleted:boolean",
              "AccountId:reference",
              "Name:string",
              "StageName:picklist",
              "Amount:currency",
              "IsClosed:boolean",
              "IsWon:boolean",
              "CloseDate:date",
              "Type:picklist",
              "LeadSource:picklist",
              "CampaignId:reference",
              "OwnerId:reference",
              "CreatedDate:datetime",
              "Effort__c:double",
              "Signed__c:datetime",
              "Notes__c:textarea:32768")
          .on(
              "/queryAll",
              page(
                  1,
                  "{\"attributes\":{\"type\":\"Opportunity\",\"url\":\"/x\"},"
                      + "\"Id\":\"006000000000001AAA\","
                      + "\"SystemModstamp\":\"2026-11-20T10:00:00.000+0000\","
                      + "\"IsDeleted\":false,\"AccountId\":\"001000000000001AAA\","
                      + "\"Name\":\"Big one\",\"StageName\":\"Closed Won\",\"Amount\":40000.0,"
                      + "\"IsClosed\":true,\"IsWon\":true,\"CloseDate\":\"2026-03-31\","
                      + "\"Type\":null,\"CreatedDate\":\"2026-01-05T08:30:00.000+0000\","
                      + "\"Effort__c\":12.50,\"Signed__c\":\"2026-03-30T23:00:00.000+0000\"}"));

      Page read = open().read(RecordType.DEAL, Optional.empty());

      CrmRecord deal = read.records().get(0);
      assertThat(deal.id()).isEqualTo("006000000000001AAA");
      assertThat(deal.modifiedAt()).contains(Instant.parse("2026-11-20T10:00:00Z"));
      assertThat(deal.deleted()).isFalse();
      assertThat(deal.get(Deal.AMOUNT)).contains(new BigDecimal("40000.0"));
      assertThat(deal.get(Deal.WON)).contains(true);
      assertThat(deal.get(Deal.CLOSE_DATE)).contains(LocalDate.of(2026, 3, 31));
      assertThat(deal.get(Deal.CREATED_AT)).contains(Instant.parse("2026-01-05T08:30:00Z"));
      assertThat(deal.get(Deal.DEAL_TYPE)).isEmpty();
      assertThat(deal.customFields())
          .isEqualTo(Map.of("Effort__c", "12.5", "Signed__c", "2026-03-30T23:00:00Z"));
      assertThat(read.problems()).isEmpty();
      assertThat(read.more()).isFalse();
      assertThat(read.total()).hasValue(1);
    }

    @Test
    void marks_a_merged_account_and_names_its_heir() throws ConnectorException {
      server
          .describes(
              "Account",
              "Id:id",
              "IsDeleted:boolean",
              "MasterRecordId:reference",
              "Name:string",
              "SystemModstamp:datetime")
          .on(
              "/queryAll",
              page(
                  1,
                  "{\"Id\":\"001000000000002AAA\",\"IsDeleted\":true,"
                      + "\"MasterRecordId\":\"001000000000001AAA\","
                      + "\"SystemModstamp\":\"2026-11-20T10:00:00.000+0000\"}"));

      CrmRecord account = open().read(RecordType.ACCOUNT, Optional.empty()).records().get(0);

      assertThat(account.deleted()).isTrue();
      assertThat(account.get(Account.MERGED_INTO_ID)).contains("001000000000001AAA");
    }

    @Test
    void reads_satisfaction_from_the_field_the_administrator_maps() throws ConnectorException {
      server
          .describes("Case", "Id:id", "SystemModstamp:datetime", "CSAT__c:string:10")
          .on(
              "/queryAll",
              page(
                  2,
                  "{\"Id\":\"500000000000001AAA\",\"CSAT__c\":\"4.5\"},"
                      + "{\"Id\":\"500000000000002AAA\",\"CSAT__c\":\"n/a\"}"));
      FieldMapping mapping =
          new FieldMapping(Map.of(SupportCase.SATISFACTION, "csat__c"), Map.of());

      Page read = open(mapping).read(RecordType.SUPPORT_CASE, Optional.empty());

      assertThat(read.records().get(0).get(SupportCase.SATISFACTION))
          .contains(new BigDecimal("4.5"));
      assertThat(read.records().get(0).customFields()).isEmpty();
      assertThat(read.records().get(1).get(SupportCase.SATISFACTION)).isEmpty();
      assertThat(read.problems())
          .filteredOn(problem -> problem.id().isPresent())
          .singleElement()
          .isEqualTo(
              new RowProblem(
                  RecordType.SUPPORT_CASE,
                  "Case 500000000000002AAA",
                  Optional.of("500000000000002AAA"),
                  Optional.of("CSAT__c"),
                  "unreadable-number",
                  "The field CSAT__c of Case 500000000000002AAA holds \"n/a\", which is no number;"
                      + " the value counts as unknown. Correct it in Salesforce, or map another"
                      + " field.",
                  RowProblem.Severity.VALUE_UNKNOWN));
    }

    @Test
    void gives_an_empty_last_page_for_an_object_the_edition_lacks() throws ConnectorException {
      Page read = open().read(RecordType.EXCHANGE_RATE, Optional.empty());

      assertThat(read.records()).isEmpty();
      assertThat(read.more()).isFalse();
    }

    @Test
    void asks_for_named_fields_that_would_otherwise_stay_behind() throws ConnectorException {
      server
          .describes("Account", "Id:id", "Rating:picklist", "Story__c:textarea:32768")
          .on("/queryAll", page(1, "{\"Id\":\"001000000000001AAA\",\"Rating\":\"Hot\"}"));
      FieldMapping mapping =
          new FieldMapping(Map.of(), Map.of(RecordType.ACCOUNT, Set.of("Rating", "Story__c")));

      List<CrmRecord> records = open(mapping).read(RecordType.ACCOUNT, Optional.empty()).records();

      assertThat(server.asked().get(server.asked().size() - 1).target())
          .isEqualTo(
              "/services/data/v67.0/queryAll?q=SELECT%20Id,Rating,Story__c%20FROM%20Account"
                  + "%20ORDER%20BY%20Id");
      assertThat(records.get(0).customFields()).isEqualTo(Map.of("Rating", "Hot"));
    }
  }
}
