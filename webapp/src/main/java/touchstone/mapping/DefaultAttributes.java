package touchstone.mapping;

import java.util.List;
import touchstone.connector.model.Account;
import touchstone.connector.model.Field;
import touchstone.icp.Attribute;
import touchstone.icp.AttributeFamily;
import touchstone.icp.AttributeKind;
import touchstone.icp.AttributeRole;
import touchstone.store.AttributeMapping;
import touchstone.store.AttributeSource;

/**
 * The attributes of a new connection: standard fields of accounts whose meaning is the same
 * everywhere. Everything else is offered and waits for an administrator.
 */
final class DefaultAttributes {

  private static final List<AttributeMapping> ALL =
      List.of(
          definition(Account.INDUSTRY, "Industry", AttributeKind.CATEGORY),
          definition(Account.EMPLOYEES, "Employees", AttributeKind.NUMBER),
          definition(Account.COUNTRY, "Country", AttributeKind.CATEGORY),
          definition(Account.REGION, "Region", AttributeKind.CATEGORY),
          definition(Account.FOUNDED_YEAR, "Founded in", AttributeKind.NUMBER),
          definition(Account.LEGAL_FORM, "Legal form", AttributeKind.CATEGORY),
          mapping(
              Account.ANNUAL_REVENUE,
              "Annual revenue",
              AttributeFamily.BUDGET,
              AttributeKind.NUMBER,
              AttributeRole.DEFINITION),
          mapping(
              Account.SHARE_CAPITAL,
              "Share capital",
              AttributeFamily.BUDGET,
              AttributeKind.NUMBER,
              AttributeRole.DEFINITION),
          mapping(
              Account.LEAD_SOURCE,
              "Lead source",
              AttributeFamily.DECISION_PROCESS,
              AttributeKind.CATEGORY,
              AttributeRole.VALIDATION));

  private DefaultAttributes() {}

  static List<AttributeMapping> all() {
    return ALL;
  }

  private static AttributeMapping definition(Field<?> field, String label, AttributeKind kind) {
    return mapping(field, label, AttributeFamily.FIRMOGRAPHIC, kind, AttributeRole.DEFINITION);
  }

  private static AttributeMapping mapping(
      Field<?> field,
      String label,
      AttributeFamily family,
      AttributeKind kind,
      AttributeRole role) {
    return new AttributeMapping(
        Attribute.of(field.name(), label, family, kind, role), new AttributeSource.Standard(field));
  }
}
