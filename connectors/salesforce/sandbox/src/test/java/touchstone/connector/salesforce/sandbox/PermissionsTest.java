package touchstone.connector.salesforce.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static touchstone.connector.salesforce.sandbox.SandboxClient.SERVICE;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import touchstone.connector.salesforce.sandbox.org.SandboxOrganisation;

class PermissionsTest {

  private final SandboxOrganisation organisation = SandboxOrganisation.empty();
  private SalesforceSandbox sandbox;
  private SandboxClient client;
  private String acme;

  @BeforeEach
  void start() {
    organisation.addTouchstoneFields();
    acme = organisation.insert("Account", Map.of("Name", "Acme"));
    sandbox = SalesforceSandbox.start(organisation, 0);
    client = SandboxClient.signedIn(sandbox);
  }

  @AfterEach
  void stop() {
    sandbox.close();
  }

  @Nested
  class HiddenField {

    @BeforeEach
    void hide() {
      organisation.access().hide("Account", "Industry");
    }

    @Test
    void is_absent_from_describe() {
      assertThat(field("Industry")).isEmpty();
      assertThat(field("Name")).isPresent();
    }

    @Test
    void does_not_exist_for_queries() {
      assertThat(client.query("SELECT Industry FROM Account").body())
          .contains("INVALID_FIELD", "No such column 'Industry' on entity 'Account'");
      assertThat(client.query("SELECT Id FROM Account WHERE Industry = 'x'").body())
          .contains("No such column 'Industry'");
      assertThat(client.query("SELECT Account.Industry FROM Contact").body())
          .contains("No such column 'Industry'");
    }

    @Test
    void does_not_exist_for_writing() {
      assertThat(client.send("PATCH", row(), "{\"Industry\":\"x\"}").body())
          .contains("INVALID_FIELD", "No such column 'Industry' on sobject of type Account");
    }

    @Test
    void is_there_again_once_granted() {
      organisation.access().grant("account", "INDUSTRY");

      assertThat(field("Industry")).isPresent();
    }
  }

  @Test
  void read_only_field_is_seen_and_says_that_it_cannot_be_written() {
    organisation.access().makeReadOnly("Account", "Touchstone_ICP_Tier__c");

    assertThat(field("Touchstone_ICP_Tier__c").orElseThrow().getBoolean("updateable")).isFalse();
    assertThat(client.query("SELECT Touchstone_ICP_Tier__c FROM Account").statusCode())
        .isEqualTo(200);
    HttpResponse<String> answer = client.send("PATCH", row(), "{\"Touchstone_ICP_Tier__c\":\"A\"}");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body())
        .contains(
            "INVALID_FIELD_FOR_INSERT_UPDATE",
            "Unable to create/update fields: Touchstone_ICP_Tier__c. Please check the security"
                + " settings of this field and verify that it is read/write for your profile or"
                + " permission set.",
            "\"fields\":[\"Touchstone_ICP_Tier__c\"]");
  }

  @Test
  void hidden_object_is_an_invalid_type_and_no_resource() {
    organisation.access().hideObject("Case");

    assertThat(client.query("SELECT Id FROM Case").body()).contains("INVALID_TYPE");
    assertThat(client.get(SERVICE + "/sobjects/Case/describe").statusCode()).isEqualTo(404);
    assertThat(client.get(SERVICE + "/sobjects").body()).doesNotContain("\"name\":\"Case\"");
  }

  @Test
  void read_only_object_refuses_rows() {
    organisation.access().makeObjectReadOnly("Account");

    assertThat(client.send("PATCH", row(), "{\"Name\":\"x\"}").body())
        .contains("INSUFFICIENT_ACCESS_OR_READONLY", "insufficient access rights on object id");
  }

  @Test
  void records_only_salesforce_writes_are_refused() {
    assertThat(client.send("POST", SERVICE + "/sobjects/OpportunityStage", "{}").body())
        .contains("INSUFFICIENT_ACCESS_OR_READONLY");
  }

  @Nested
  class NewField {

    private static final String FIELD =
        """
        {"FullName":"Account.Shoe_Size__c","Metadata":{"type":"Number","label":"Shoe Size",
         "precision":4,"scale":1,"description":"Why not","inlineHelpText":"In Paris points"}}
        """;

    @Test
    void is_seen_by_nobody_until_a_permission_set_grants_it() {
      HttpResponse<String> made =
          client.send("POST", SERVICE + "/tooling/sobjects/CustomField", FIELD);
      assertThat(made.statusCode()).isEqualTo(201);
      assertThat(SandboxClient.object(made).getString("id")).startsWith("00N");
      assertThat(field("Shoe_Size__c")).isEmpty();

      String set =
          organisation.insert("PermissionSet", Map.of("Name", "Touchstone", "Label", "Touchstone"));
      organisation.insert(
          "PermissionSetAssignment",
          Map.of("PermissionSetId", set, "AssigneeId", organisation.userId()));
      organisation.insert(
          "FieldPermissions",
          Map.of(
              "ParentId",
              set,
              "SobjectType",
              "Account",
              "Field",
              "Account.Shoe_Size__c",
              "PermissionsRead",
              true,
              "PermissionsEdit",
              true));

      assertThat(field("Shoe_Size__c").orElseThrow().getString("type")).isEqualTo("double");
      client.send("PATCH", row(), "{\"Shoe_Size__c\":43.55}");
      assertThat(organisation.value(acme, "Shoe_Size__c")).contains(43.6);
    }

    @Test
    void cannot_be_made_twice() {
      client.send("POST", SERVICE + "/tooling/sobjects/CustomField", FIELD);

      HttpResponse<String> again =
          client.send("POST", SERVICE + "/tooling/sobjects/CustomField", FIELD);

      assertThat(again.statusCode()).isEqualTo(400);
      assertThat(again.body())
          .contains(
              "DUPLICATE_DEVELOPER_NAME", "There is already a field named Shoe Size on Account.");
    }

    @Test
    void needs_a_proper_name_a_label_and_its_sizes() {
      assertThat(create("Account.Shoe_Size", "\"type\":\"Date\",\"label\":\"x\""))
          .contains("FullName must name an object and a field, for example Account.Size__c");
      assertThat(create("Shoes.Size__c", "\"type\":\"Date\",\"label\":\"x\""))
          .contains("INVALID_TYPE");
      assertThat(create("Account.Size__c", "\"type\":\"Date\""))
          .contains("Must specify 'label' for a CustomField: Size__c");
      assertThat(create("Account.Size__c", "\"type\":\"Number\",\"label\":\"x\""))
          .contains("Must specify 'precision' for a CustomField: x");
      assertThat(create("Account.Size__c", "\"type\":\"Hologram\",\"label\":\"x\""))
          .contains("The sandbox makes no custom field of type Hologram");
    }

    private String create(String name, String metadata) {
      return client
          .send(
              "POST",
              SERVICE + "/tooling/sobjects/CustomField",
              "{\"FullName\":\"" + name + "\",\"Metadata\":{" + metadata + "}}")
          .body();
    }
  }

  private String row() {
    return SERVICE + "/sobjects/Account/" + acme;
  }

  private Optional<JsonObject> field(String name) {
    List<JsonObject> fields =
        SandboxClient.object(client.get(SERVICE + "/sobjects/Account/describe"))
            .getJsonArray("fields")
            .getValuesAs(JsonObject.class);
    return fields.stream().filter(field -> field.getString("name").equals(name)).findFirst();
  }
}
