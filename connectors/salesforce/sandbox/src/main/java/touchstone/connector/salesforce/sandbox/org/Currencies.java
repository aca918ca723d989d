package touchstone.connector.salesforce.sandbox.org;

import java.util.List;
import touchstone.connector.salesforce.sandbox.schema.FieldType;
import touchstone.connector.salesforce.sandbox.schema.ObjectType;

/** What an organisation with several currencies has more than one with a single currency. */
final class Currencies {

  private Currencies() {}

  static void switchOn(SandboxOrganisation organisation, String corporate) {
    for (String object : List.of("CurrencyType", "DatedConversionRate")) {
      if (organisation.schema().type(object).isEmpty()) {
        organisation.schema().addStandard(object);
      }
    }
    for (ObjectType type : organisation.schema().types()) {
      boolean money = type.fields().stream().anyMatch(field -> field.type() == FieldType.CURRENCY);
      if (money) {
        organisation.schema().addOptionalField(type, "CurrencyIsoCode");
      }
    }
    organisation.corporateCurrency(corporate);
    organisation.write(
        () -> {
          for (ObjectType type : organisation.schema().types()) {
            if (type.field("CurrencyIsoCode").isPresent()) {
              organisation.table(type).records().forEach(record -> stamp(organisation, record));
            }
          }
          return true;
        });
  }

  private static void stamp(SandboxOrganisation organisation, StoredRecord record) {
    Draft draft = new Draft(record.type(), record.copy());
    draft.setIfEmpty("CurrencyIsoCode", organisation.corporateCurrency().orElseThrow());
    organisation.replace(record, draft.values());
  }
}
