package touchstone.connector.salesforce.sandbox.rest;

import touchstone.connector.salesforce.sandbox.json.JsonOutput;
import touchstone.connector.salesforce.sandbox.org.SandboxOrganisation;
import touchstone.connector.testkit.http.HttpAnswer;

/** Who the token belongs to: {@code /services/oauth2/userinfo} and {@code /id/org/user}. */
final class IdentityEndpoint {

  private final SandboxOrganisation organisation;

  IdentityEndpoint(SandboxOrganisation organisation) {
    this.organisation = organisation;
  }

  HttpAnswer userInfo(String address) {
    JsonOutput out = new JsonOutput().beginObject();
    out.key("sub").value(identity(address));
    out.key("user_id").value(organisation.userId());
    out.key("organization_id").value(organisation.organisationId());
    out.key("preferred_username").value(user("Username"));
    out.key("name").value(user("Name"));
    out.key("email").value(user("Email"));
    out.key("active").value(true);
    return HttpAnswer.json(200, out.endObject().toBytes());
  }

  HttpAnswer identity(String path, String address) {
    if (!path.equals("/id/" + organisation.organisationId() + "/" + organisation.userId())) {
      return HttpAnswer.html(404, "Bad_Id");
    }
    JsonOutput out = new JsonOutput().beginObject();
    out.key("id").value(identity(address));
    out.key("asserted_user").value(true);
    out.key("user_id").value(organisation.userId());
    out.key("organization_id").value(organisation.organisationId());
    out.key("username").value(user("Username"));
    out.key("display_name").value(user("Name"));
    out.key("email").value(user("Email"));
    out.key("urls").beginObject();
    out.key("rest").value(address + "/services/data/v{version}/");
    out.key("query").value(address + "/services/data/v{version}/query/");
    out.endObject();
    out.key("active").value(true);
    return HttpAnswer.json(200, out.endObject().toBytes());
  }

  private String identity(String address) {
    return address + "/id/" + organisation.organisationId() + "/" + organisation.userId();
  }

  private String user(String field) {
    return organisation.value(organisation.userId(), field).map(Object::toString).orElse("");
  }
}
