package touchstone.connector.salesforce;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import touchstone.connector.Connector;
import touchstone.connector.ConnectorException;
import touchstone.connector.Cursor;
import touchstone.connector.FieldMapping;
import touchstone.connector.FieldValue;
import touchstone.connector.RecordUpdate;
import touchstone.connector.model.RecordType;
import touchstone.connector.salesforce.ScriptedServer.Asked;
import touchstone.connector.salesforce.ScriptedServer.Scripted;

/**
 * The requests have the shape that clients in wide use send: jsforce 3.10.26 against a recording
 * server, November 2026. Differences are meant: the list of fields has no spaces, all rows are
 * asked for (queryAll), and the method PATCH travels as {@code _HttpMethod}, as force-rest-api
 * 0.0.45 sends it.
 */
class RequestShapeTest {

  private ScriptedServer server;
  private Connector connector;

  @BeforeEach
  void start() throws ConnectorException {
    server =
        new ScriptedServer()
            .versions("66.0")
            .describes("Account", "Id:id", "Name:string", "SystemModstamp:datetime");
    Map<String, String> settings = Connections.settings(server.address());
    settings.put("clientId", "CID");
    settings.put("clientSecret", "CS");
    connector = Connections.open(settings, FieldMapping.defaults(), new ArrayList<>());
  }

  @AfterEach
  void stop() {
    connector.close();
    server.close();
  }

  private Asked last() {
    List<Asked> asked = server.asked();
    return asked.get(asked.size() - 1);
  }

  @Test
  void sign_in() throws ConnectorException {
    server.on("/limits", Scripted.json(200, "{}"));
    connector.check();

    Asked token = server.asked().get(1);
    assertThat(token.toString()).isEqualTo("POST /services/oauth2/token");
    assertThat(token.headers()).containsEntry("Content-type", "application/x-www-form-urlencoded");
    assertThat(token.body())
        .isEqualTo("grant_type=client_credentials&client_id=CID&client_secret=CS");
    assertThat(token.headers()).doesNotContainKey("Authorization");
  }

  @Test
  void a_secret_with_special_letters_is_encoded() throws ConnectorException {
    server.on("/limits", Scripted.json(200, "{}"));
    Map<String, String> settings = Connections.settings(server.address());
    settings.put("clientSecret", "a+b&c=d é");
    Connections.open(settings, FieldMapping.defaults(), new ArrayList<>()).check();

    assertThat(server.asked().get(1).body()).endsWith("client_secret=a%2Bb%26c%3Dd+%C3%A9");
  }

  @Test
  void description() throws ConnectorException {
    connector.describe(RecordType.ACCOUNT);

    assertThat(last().toString()).isEqualTo("GET /services/data/v66.0/sobjects/Account/describe");
    assertThat(last().headers())
        .containsEntry("Authorization", "Bearer token-1")
        .containsEntry("Sforce-call-options", "client=touchstone")
        .containsEntry("Accept-encoding", "gzip");
  }

  @Test
  void query_and_next_page() throws ConnectorException {
    server
        .on(
            "/queryAll",
            Scripted.json(
                200,
                "{\"totalSize\":2,\"done\":false,\"nextRecordsUrl\":"
                    + "\"/services/data/v66.0/query/01gRM000000QUERYYAA-1\","
                    + "\"records\":[{\"Id\":\"001000000000001AAA\"}]}"))
        .on(
            "/query/01gRM000000QUERYYAA-1",
            Scripted.json(
                200,
                "{\"totalSize\":2,\"done\":true,"
                    + "\"records\":[{\"Id\":\"001000000000002AAA\"}]}"));

    Cursor next = connector.read(RecordType.ACCOUNT, Optional.empty()).next();

    assertThat(last().method()).isEqualTo("GET");
    assertThat(last().path()).isEqualTo("/services/data/v66.0/queryAll");
    assertThat(URLDecoder.decode(last().target(), StandardCharsets.UTF_8))
        .endsWith("?q=SELECT Id,SystemModstamp,Name FROM Account ORDER BY SystemModstamp,Id");
    assertThat(last().target()).doesNotContain("+");
    assertThat(last().headers()).containsEntry("Sforce-query-options", "batchSize=2000");

    connector.read(RecordType.ACCOUNT, Optional.of(next));

    assertThat(last().toString()).isEqualTo("GET /services/data/v66.0/query/01gRM000000QUERYYAA-1");
    assertThat(last().headers()).containsEntry("Sforce-query-options", "batchSize=2000");
  }

  @Test
  void collections_update() throws ConnectorException {
    server.on(
        "/composite/sobjects",
        Scripted.json(200, "[{\"id\":\"001000000000001AAA\",\"success\":true,\"errors\":[]}]"));

    connector.write(
        List.of(
            new RecordUpdate(
                RecordType.ACCOUNT,
                "001000000000001AAA",
                Map.of("ICP_Fit_Score__c", new FieldValue.Number(new BigDecimal(87))))));

    assertThat(last().toString())
        .isEqualTo("POST /services/data/v66.0/composite/sobjects?_HttpMethod=PATCH");
    assertThat(last().headers()).containsEntry("Content-type", "application/json");
    assertThat(last().body())
        .isEqualTo(
            "{\"allOrNone\":false,\"records\":[{\"id\":\"001000000000001AAA\","
                + "\"attributes\":{\"type\":\"Account\"},\"ICP_Fit_Score__c\":87}]}");
  }
}
