package touchstone.connector.salesforce;

import static org.assertj.core.api.Assertions.assertThat;
import static touchstone.connector.ConnectorException.Kind.PERMISSION;
import static touchstone.connector.ConnectorException.Kind.RATE_LIMITED;
import static touchstone.connector.ConnectorException.Kind.REJECTED;
import static touchstone.connector.ConnectorException.Kind.TEMPORARY;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import touchstone.connector.Connector;
import touchstone.connector.ConnectorException;
import touchstone.connector.FieldMapping;
import touchstone.connector.FieldValue;
import touchstone.connector.RecordUpdate;
import touchstone.connector.WriteResult;
import touchstone.connector.model.RecordType;
import touchstone.connector.salesforce.ScriptedServer.Scripted;

/** What people read of a single row that Salesforce refuses. */
class RowErrorsTest {

  private static final String ACCEPTED =
      "{\"id\":\"001000000000002AAA\",\"success\":true,\"errors\":[]}";

  private ScriptedServer server;

  @BeforeEach
  void start() {
    server = new ScriptedServer();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private static RecordUpdate update(String id) {
    return new RecordUpdate(
        RecordType.ACCOUNT, id, Map.of("Touchstone_ICP_Tier__c", new FieldValue.Text("A")));
  }

  /** A row's error, and what people read. */
  record RowError(
      String code, String message, String fields, ConnectorException.Kind kind, String sentence) {
    @Override
    public String toString() {
      return code;
    }
  }

  static Stream<RowError> table() {
    return Stream.of(
        new RowError(
            "INVALID_FIELD_FOR_INSERT_UPDATE",
            "Unable to create/update fields: Touchstone_ICP_Tier__c.",
            "\"Touchstone_ICP_Tier__c\"",
            PERMISSION,
            "The integration user cannot change the field Touchstone_ICP_Tier__c of Account: it does"
                + " not exist, or field-level security protects it. The CRM administrator creates"
                + " it, or gives it \"Edit Access\" in Setup > Permission Sets > Touchstone"
                + " Integration > Object Settings > Account."),
        new RowError(
            "INVALID_FIELD",
            "No such column 'Touchstone_ICP_Tier__c' on sobject of type Account",
            "",
            PERMISSION,
            "The integration user cannot change the field Touchstone_ICP_Tier__c of Account: it does"
                + " not exist, or field-level security protects it. The CRM administrator creates"
                + " it, or gives it \"Edit Access\" in Setup > Permission Sets > Touchstone"
                + " Integration > Object Settings > Account."),
        new RowError(
            "INSUFFICIENT_ACCESS_OR_READONLY",
            "insufficient access rights on object id",
            "",
            PERMISSION,
            "The integration user may not change Account 001000000000001AAA"
                + " (INSUFFICIENT_ACCESS_OR_READONLY: insufficient access rights on object id). The"
                + " CRM administrator gives the object \"Edit\", and access to the record, in Setup"
                + " > Permission Sets > Touchstone Integration > Object Settings > Account."),
        new RowError(
            "FIELD_CUSTOM_VALIDATION_EXCEPTION",
            "Industry must be set",
            "\"Industry\"",
            REJECTED,
            "Account 001000000000001AAA was not saved because of Industry"
                + " (FIELD_CUSTOM_VALIDATION_EXCEPTION: Industry must be set). Its owner in"
                + " Salesforce corrects the record, or the rule is changed."),
        new RowError(
            "INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST",
            "bad value for restricted picklist field: A",
            "\"Touchstone_ICP_Tier__c\"",
            REJECTED,
            "Account 001000000000001AAA was not saved: the picklist Touchstone_ICP_Tier__c does not"
                + " know the value (INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST: bad value for"
                + " restricted picklist field: A). The CRM administrator adds it in Setup > Object"
                + " Manager > Account > Fields & Relationships > Touchstone_ICP_Tier__c."),
        new RowError(
            "ENTITY_IS_DELETED",
            "entity is deleted",
            "",
            REJECTED,
            "Account 001000000000001AAA is not there any more (ENTITY_IS_DELETED: entity is"
                + " deleted). The next sync notices; nothing is to be done."),
        new RowError(
            "STRING_TOO_LONG",
            "data value too large",
            "\"Touchstone_Channel__c\"",
            REJECTED,
            "Account 001000000000001AAA was not saved because of Touchstone_Channel__c"
                + " (STRING_TOO_LONG: data value too large). Its owner in Salesforce corrects the"
                + " record, or the rule is changed."),
        new RowError(
            "REQUEST_LIMIT_EXCEEDED",
            "limit exceeded",
            "",
            RATE_LIMITED,
            "Salesforce takes no more changes for now, so Account 001000000000001AAA was not saved"
                + " (REQUEST_LIMIT_EXCEEDED: limit exceeded). It is sent again with the next"
                + " push."),
        new RowError(
            "SERVER_UNAVAILABLE",
            "try again",
            "",
            TEMPORARY,
            "Salesforce could not save Account 001000000000001AAA now (SERVER_UNAVAILABLE: try"
                + " again). It is sent again with the next push."));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("table")
  void explains_a_refused_row_and_keeps_the_others(RowError row) throws ConnectorException {
    String refused =
        "{\"success\":false,\"errors\":[{\"statusCode\":\""
            + row.code()
            + "\",\"message\":\""
            + row.message()
            + "\",\"fields\":["
            + row.fields()
            + "]}]}";
    server.on("/composite/sobjects", Scripted.json(200, "[" + refused + "," + ACCEPTED + "]"));
    Connector connector =
        Connections.open(
            Connections.settings(server.address()), FieldMapping.defaults(), new ArrayList<>());

    List<WriteResult> results =
        connector.write(List.of(update("001000000000001AAA"), update("001000000000002AAA")));

    assertThat(results.get(1)).isEqualTo(new WriteResult.Accepted("001000000000002AAA"));
    assertThat(results.get(0))
        .isInstanceOfSatisfying(
            WriteResult.Refused.class,
            result -> {
              assertThat(result.id()).isEqualTo("001000000000001AAA");
              assertThat(result.kind()).isEqualTo(row.kind());
              assertThat(result.code()).isEqualTo(row.code());
              assertThat(result.message()).isEqualTo(row.sentence());
            });
    assertThat(connector.apiUsage().calls()).isEqualTo(3);
  }
}
