package touchstone.connector.salesforce;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import touchstone.connector.Connector;
import touchstone.connector.ConnectorException;
import touchstone.connector.ConnectorException.Kind;
import touchstone.connector.FieldValue;
import touchstone.connector.RecordUpdate;
import touchstone.connector.WriteResult;
import touchstone.connector.model.RecordType;

/** Pushes to a sandbox organisation. */
class SandboxWritingTest extends SandboxTest {

  private static final String TIER = "Touchstone_ICP_Tier__c";

  private RecordUpdate update(String id, String field, FieldValue value) {
    return new RecordUpdate(RecordType.ACCOUNT, id, Map.of(field, value));
  }

  @Test
  void every_kind_of_value_arrives_and_is_read_back() throws ConnectorException {
    String id = insertAccounts(1).get(0);
    Map<String, FieldValue> fields = new LinkedHashMap<>();
    fields.put(TIER, new FieldValue.Text("A"));
    fields.put("Touchstone_ICP_Score__c", new FieldValue.Number(new BigDecimal("87.5")));
    fields.put("Touchstone_Data_Coverage__c", new FieldValue.Number(new BigDecimal("100")));
    fields.put("Touchstone_Situation_Until__c", new FieldValue.Day(LocalDate.of(2026, 12, 31)));
    fields.put(
        "Touchstone_Scored_At__c", new FieldValue.Moment(Instant.parse("2026-11-20T10:00:00Z")));
    fields.put("Touchstone_ICP_Reasons__c", new FieldValue.Text("Industry: +20\nSize: +10"));

    List<WriteResult> results =
        open().write(List.of(new RecordUpdate(RecordType.ACCOUNT, id, fields)));

    assertThat(results).containsExactly(new WriteResult.Accepted(id));
    assertThat(only(RecordType.ACCOUNT).customFields())
        .isEqualTo(
            Map.of(
                TIER,
                "A",
                "Touchstone_ICP_Score__c",
                "87.5",
                "Touchstone_Data_Coverage__c",
                "100",
                "Touchstone_Situation_Until__c",
                "2026-12-31",
                "Touchstone_Scored_At__c",
                "2026-11-20T10:00:00Z",
                "Touchstone_ICP_Reasons__c",
                "Industry: +20\nSize: +10"));
  }

  @Test
  void a_locked_row_is_sent_again() throws ConnectorException {
    List<String> ids = insertAccounts(201);
    organisation.rowFaults().lock(ids.get(0), 2);
    organisation.rowFaults().lock(ids.get(200), 1);
    Connector connector = open();

    List<WriteResult> results =
        connector.write(
            ids.stream().map(id -> update(id, TIER, new FieldValue.Text("B"))).toList());

    assertThat(results).hasOnlyElementsOfType(WriteResult.Accepted.class);
    assertThat(ids).allMatch(id -> organisation.value(id, TIER).equals(Optional.of("B")));
    // two calls, one with the two locked rows, one with the row still locked
    assertThat(connector.apiUsage().calls()).isEqualTo(SIGN_IN + 2 + 1 + 1);
  }

  @Test
  void a_field_that_may_not_be_written_is_named() throws ConnectorException {
    String id = insertAccounts(1).get(0);
    organisation.access().makeReadOnly("Account", TIER);

    List<WriteResult> results = open().write(List.of(update(id, TIER, new FieldValue.Text("A"))));

    assertThat(results)
        .singleElement()
        .isInstanceOfSatisfying(
            WriteResult.Refused.class,
            refused -> {
              assertThat(refused.kind()).isEqualTo(Kind.PERMISSION);
              assertThat(refused.fields()).containsExactly(TIER);
              assertThat(refused.message())
                  .startsWith("The integration user cannot change the field " + TIER);
            });
  }

  @Test
  void a_field_that_does_not_exist_is_named() throws ConnectorException {
    String id = insertAccounts(1).get(0);

    List<WriteResult> results =
        open().write(List.of(update(id, "Nowhere__c", new FieldValue.Text("A"))));

    assertThat(results)
        .singleElement()
        .isInstanceOfSatisfying(
            WriteResult.Refused.class,
            refused -> {
              assertThat(refused.kind()).isEqualTo(Kind.PERMISSION);
              assertThat(refused.fields()).containsExactly("Nowhere__c");
              assertThat(refused.message())
                  .startsWith("The integration user cannot change the field Nowhere__c of Account");
            });
  }

  @Test
  void a_value_the_picklist_lacks_is_explained() throws ConnectorException {
    String id = insertAccounts(1).get(0);

    List<WriteResult> results = open().write(List.of(update(id, TIER, new FieldValue.Text("Z"))));

    assertThat(results)
        .singleElement()
        .isInstanceOfSatisfying(
            WriteResult.Refused.class,
            refused -> {
              assertThat(refused.kind()).isEqualTo(Kind.REJECTED);
              assertThat(refused.message()).contains("the picklist " + TIER);
            });
  }
}
