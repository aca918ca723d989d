package touchstone.connector.salesforce.sandbox.org;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Grants fields the way Salesforce does: a permission set with field permissions, assigned to the
 * integration user. Looked at whenever a record of that kind is written.
 */
final class PermissionSets {

  private static final Set<String> WATCHED = Set.of("FieldPermissions", "PermissionSetAssignment");

  private final SandboxOrganisation organisation;

  PermissionSets(SandboxOrganisation organisation) {
    this.organisation = organisation;
  }

  void afterWriting(StoredRecord written) {
    if (!WATCHED.contains(written.type().name())) {
      return;
    }
    Set<Object> assigned =
        organisation.table(organisation.type("PermissionSetAssignment")).records().stream()
            .filter(row -> row.value("AssigneeId").equals(Optional.of(organisation.userId())))
            .flatMap(row -> row.value("PermissionSetId").stream())
            .collect(Collectors.toSet());
    organisation.table(organisation.type("FieldPermissions")).records().stream()
        .filter(row -> row.value("ParentId").map(assigned::contains).orElse(false))
        .forEach(this::grant);
  }

  private void grant(StoredRecord permission) {
    String[] names = permission.value("Field").orElse(".").toString().split("\\.", 2);
    if (permission.value("PermissionsEdit").equals(Optional.of(true))) {
      organisation.access().grant(names[0], names[1]);
    } else if (permission.value("PermissionsRead").equals(Optional.of(true))) {
      organisation.access().makeReadOnly(names[0], names[1]);
    }
  }
}
