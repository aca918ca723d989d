package touchstone.launcher;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import touchstone.connector.salesforce.sandbox.SalesforceSandbox;
import touchstone.connector.salesforce.sandbox.demo.DemoCompany;
import touchstone.connector.salesforce.sandbox.load.FilesRefused;
import touchstone.connector.salesforce.sandbox.load.OrganisationFiles;
import touchstone.connector.salesforce.sandbox.org.SandboxOrganisation;

/**
 * The CRM of a demo: a Salesforce sandbox on this machine with an organisation in it, and what an
 * administrator would map there.
 */
final class DemoCrm implements AutoCloseable {

  private final SalesforceSandbox sandbox;
  private final String organisation;
  private final List<String> warnings;
  private final JsonObject fieldMapping;
  private final JsonArray attributes;
  private final JsonObject valueRules;

  private DemoCrm(
      SalesforceSandbox sandbox,
      String organisation,
      List<String> warnings,
      JsonObject fieldMapping,
      JsonArray attributes,
      JsonObject valueRules) {
    this.sandbox = sandbox;
    this.organisation = organisation;
    this.warnings = List.copyOf(warnings);
    this.fieldMapping = fieldMapping;
    this.attributes = attributes;
    this.valueRules = valueRules;
  }

  static DemoCrm start(Installation installation, CommandLine commandLine) throws StartRefused {
    int port = commandLine.crmPort().orElse(0);
    if (port != 0) {
      LoopbackPort.requireFree("127.0.0.1", port, "--crm-port");
    }
    SandboxOrganisation crm = SandboxOrganisation.empty();
    crm.addTouchstoneFields();
    if (commandLine.data().isEmpty()) {
      DemoCompany.load(crm);
      return new DemoCrm(
          SalesforceSandbox.start(crm, port),
          "Demo company",
          List.of(),
          json(installation.demoFile("field-mapping.json")).asJsonObject(),
          json(installation.demoFile("attributes.json")).asJsonArray(),
          json(installation.demoFile("value-rules.json")).asJsonObject());
    }
    Path directory = commandLine.data().get();
    List<String> warnings = load(crm, directory);
    return new DemoCrm(
        SalesforceSandbox.start(crm, port),
        directory.toAbsolutePath().normalize().getFileName().toString(),
        warnings,
        JsonValue.EMPTY_JSON_OBJECT,
        JsonValue.EMPTY_JSON_ARRAY,
        JsonValue.EMPTY_JSON_OBJECT);
  }

  private static List<String> load(SandboxOrganisation crm, Path directory) throws StartRefused {
    try {
      return OrganisationFiles.load(crm, directory);
    } catch (FilesRefused refused) {
      throw new StartRefused(refused.getMessage(), refused);
    }
  }

  private static JsonValue json(Path file) throws StartRefused {
    try (JsonReader reader = Json.createReader(Files.newBufferedReader(file))) {
      return reader.readValue();
    } catch (IOException unreadable) {
      throw new StartRefused("The demo's file " + file + " cannot be read.", unreadable);
    }
  }

  String address() {
    return sandbox.address().toString();
  }

  String clientId() {
    return sandbox.organisation().credentials().clientId();
  }

  String clientSecret() {
    return sandbox.organisation().credentials().clientSecret();
  }

  String organisation() {
    return organisation;
  }

  /** What could not be loaded as it stands, a sentence each. */
  List<String> warnings() {
    return warnings;
  }

  /** As {@code PUT /connections/{id}/field-mapping} takes it; empty to keep the defaults. */
  JsonObject fieldMapping() {
    return fieldMapping;
  }

  /** As {@code PUT /connections/{id}/value-rules} takes it; empty to keep the defaults. */
  JsonObject valueRules() {
    return valueRules;
  }

  /** As {@code PUT /connections/{id}/attributes} takes it; empty to keep the defaults. */
  JsonArray attributes() {
    return attributes;
  }

  @Override
  public void close() {
    sandbox.close();
  }
}
