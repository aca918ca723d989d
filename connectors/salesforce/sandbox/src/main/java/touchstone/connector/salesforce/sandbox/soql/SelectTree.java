package touchstone.connector.salesforce.sandbox.soql;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import touchstone.connector.salesforce.sandbox.json.JsonOutput;
import touchstone.connector.salesforce.sandbox.org.SandboxOrganisation;
import touchstone.connector.salesforce.sandbox.org.StoredRecord;
import touchstone.connector.salesforce.sandbox.schema.FieldDefinition;
import touchstone.connector.salesforce.sandbox.schema.FieldType;
import touchstone.connector.salesforce.sandbox.schema.ObjectType;

/**
 * The fields of one record's answer as the tree Salesforce nests them in: {@code Account.Name} and
 * {@code Account.Industry} become one member {@code Account} with two members.
 */
public final class SelectTree {

  private static final List<String> ADDRESS_PARTS =
      List.of(
          "City",
          "Country",
          "GeocodeAccuracy",
          "Latitude",
          "Longitude",
          "PostalCode",
          "State",
          "Street");

  private final ObjectType type;
  private final List<Leaf> leaves = new ArrayList<>();
  private final Map<String, Branch> branches = new LinkedHashMap<>();
  private final byte[] typeName;

  private record Leaf(byte[] key, FieldPath path) {}

  private record Branch(byte[] key, int reference, SelectTree tree) {}

  SelectTree(ObjectType type) {
    this.type = type;
    this.typeName = ("\"" + type.name() + "\"").getBytes(StandardCharsets.UTF_8);
  }

  /** All of a type's own fields that a user may see. */
  public static SelectTree ofAll(SandboxOrganisation organisation, ObjectType type) {
    return of(
        type,
        type.fields().stream().filter(field -> organisation.access().sees(type, field)).toList());
  }

  /** Some of a type's own fields. */
  public static SelectTree of(ObjectType type, List<FieldDefinition> fields) {
    SelectTree tree = new SelectTree(type);
    for (FieldDefinition field : fields) {
      tree.add(new FieldPath(List.of(), type, field, type.position(field.name()).orElseThrow()), 0);
    }
    return tree;
  }

  void add(FieldPath path) {
    add(path, 0);
  }

  /** Writes one record as a JSON object. */
  public void write(
      SandboxOrganisation organisation, String servicePath, StoredRecord record, JsonOutput out) {
    out.beginObject().key("attributes").beginObject().key("type");
    out.json(typeName);
    out.key("url")
        .value(servicePath + "/sobjects/" + record.type().name() + "/" + record.id())
        .endObject();
    for (Leaf leaf : leaves) {
      out.key(leaf.key);
      if (leaf.path.field().type() == FieldType.ADDRESS) {
        writeAddress(leaf.path.field(), record, out);
        continue;
      }
      Object value = leaf.path.readFrom(record);
      if (value == null) {
        out.nothing();
      } else {
        out.any(value);
      }
    }
    for (Branch branch : branches.values()) {
      out.key(branch.key);
      Object id = FieldPath.valueAt(record, branch.reference);
      Optional<StoredRecord> target =
          id == null ? Optional.empty() : organisation.find(id.toString());
      if (target.isPresent()) {
        branch.tree.write(organisation, servicePath, target.get(), out);
      } else {
        out.nothing();
      }
    }
    out.endObject();
  }

  private void add(FieldPath path, int depth) {
    if (depth == path.steps().size()) {
      leaves.add(new Leaf(JsonOutput.encodedKey(path.field().name()), path));
      return;
    }
    FieldPath.Step step = path.steps().get(depth);
    branches
        .computeIfAbsent(
            step.relationship(),
            name ->
                new Branch(
                    JsonOutput.encodedKey(name), step.position(), new SelectTree(step.target())))
        .tree
        .add(path, depth + 1);
  }

  private void writeAddress(FieldDefinition address, StoredRecord record, JsonOutput out) {
    String prefix = address.name().substring(0, address.name().length() - "Address".length());
    boolean empty = ADDRESS_PARTS.stream().allMatch(part -> record.value(prefix + part).isEmpty());
    if (empty) {
      out.nothing();
      return;
    }
    out.beginObject();
    for (String part : ADDRESS_PARTS) {
      out.key(Character.toLowerCase(part.charAt(0)) + part.substring(1));
      out.value(record.value(prefix + part));
    }
    out.endObject();
  }

  @Override
  public String toString() {
    return "SELECT of " + type.name();
  }
}
