package touchstone.connector.salesforce.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static touchstone.connector.salesforce.sandbox.SandboxClient.SERVICE;

import java.net.http.HttpResponse;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import touchstone.connector.salesforce.sandbox.org.SandboxOrganisation;
import touchstone.connector.salesforce.sandbox.schema.FieldDefinition;
import touchstone.connector.salesforce.sandbox.schema.FieldTrait;
import touchstone.connector.salesforce.sandbox.schema.FieldType;

class OneRecordTest {

  private final SandboxOrganisation organisation = SandboxOrganisation.empty();
  private SalesforceSandbox sandbox;
  private SandboxClient client;
  private String acme;

  @BeforeEach
  void start() {
    organisation.addFields(Map.of("Account", List.of(externalId())));
    acme = organisation.insert("Account", Map.of("Name", "Acme"));
    sandbox = SalesforceSandbox.start(organisation, 0);
    client = SandboxClient.signedIn(sandbox);
  }

  @AfterEach
  void stop() {
    sandbox.close();
  }

  @Test
  void is_created_read_changed_and_deleted() {
    HttpResponse<String> created =
        client.send("POST", SERVICE + "/sobjects/Account", "{\"Name\":\"New\"}");
    assertThat(created.statusCode()).isEqualTo(201);
    String id = SandboxClient.object(created).getString("id");
    assertThat(id).startsWith("001").hasSize(18);

    HttpResponse<String> changed =
        client.send("PATCH", row(id), "{\"NumberOfEmployees\":\"87\",\"IsDeleted\":null}");
    assertThat(changed.statusCode()).isEqualTo(400);
    assertThat(client.send("PATCH", row(id), "{\"NumberOfEmployees\":\"87\"}").statusCode())
        .isEqualTo(204);
    assertThat(client.get(row(id) + "?fields=NumberOfEmployees").body())
        .contains("\"NumberOfEmployees\":87");

    assertThat(client.send("DELETE", row(id), "").statusCode()).isEqualTo(204);
    HttpResponse<String> gone = client.get(row(id));
    assertThat(gone.statusCode()).isEqualTo(404);
    assertThat(gone.body()).contains("ENTITY_IS_DELETED", "entity is deleted");
  }

  @Test
  void that_never_was_does_not_exist() {
    HttpResponse<String> answer = client.get(row("001000000000000AAA"));

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body())
        .isEqualTo(
            "[{\"message\":\"The requested resource does not exist\","
                + "\"errorCode\":\"NOT_FOUND\"}]");
  }

  @Test
  void is_upserted_by_its_external_id() {
    String path = SERVICE + "/sobjects/Account/Number__c/N-7";

    HttpResponse<String> first = client.send("PATCH", path, "{\"Name\":\"Seven\"}");
    HttpResponse<String> second = client.send("PATCH", path, "{\"Name\":\"Sieben\"}");

    assertThat(first.statusCode()).isEqualTo(201);
    assertThat(SandboxClient.object(first).getBoolean("created")).isTrue();
    assertThat(second.statusCode()).isEqualTo(200);
    assertThat(SandboxClient.object(second).getBoolean("created")).isFalse();
    assertThat(client.column("Name", "SELECT Name FROM Account WHERE Number__c = 'n-7'"))
        .containsExactly("Sieben");
  }

  @Test
  void with_a_doubled_external_id_is_answered_with_the_choices() {
    organisation.load("Account", Map.of("Name", "One", "Number__c", "N-1"));
    organisation.load("Account", Map.of("Name", "Two", "Number__c", "N-1"));

    HttpResponse<String> answer =
        client.send("PATCH", SERVICE + "/sobjects/Account/Number__c/N-1", "{\"Name\":\"x\"}");

    assertThat(answer.statusCode()).isEqualTo(300);
    assertThat(SandboxClient.array(answer)).hasSize(2);
  }

  @Test
  void is_changed_by_a_post_that_says_patch() {
    assertThat(
            client
                .send("POST", row(acme) + "?_HttpMethod=PATCH", "{\"Name\":\"Renamed\"}")
                .statusCode())
        .isEqualTo(204);
    assertThat(organisation.value(acme, "Name")).contains("Renamed");
  }

  private static String row(String id) {
    return SERVICE + "/sobjects/Account/" + id;
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
