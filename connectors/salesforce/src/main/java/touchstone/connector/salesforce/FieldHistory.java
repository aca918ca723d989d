package touchstone.connector.salesforce;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import touchstone.connector.model.FieldChange;
import touchstone.connector.model.RecordType;

/**
 * What Salesforce keeps of changes of accounts: one row a change of a tracked field, for 18 to 24
 * months. Of texts longer than 255 characters it keeps only that they changed. Which fields are
 * tracked (at most 20 an object) is set in the organisation.
 *
 * @see <a
 *     href="https://developer.salesforce.com/docs/atlas.en-us.object_reference.meta/object_reference/sforce_api_associated_objects_history.htm">Object
 *     Reference: StandardObjectNameHistory</a>
 */
final class FieldHistory {

  private FieldHistory() {}

  static List<Binding> ofAccounts() {
    Map<String, String> standard =
        SObjectCatalogue.accountBindings().stream()
            .filter(Binding.Plain.class::isInstance)
            .map(Binding.Plain.class::cast)
            .collect(
                Collectors.toMap(
                    plain -> plain.source().toLowerCase(Locale.ROOT),
                    plain -> plain.field().name()));
    return List.of(
        new Binding.Derived<>(
            FieldChange.RECORD_TYPE,
            List.of("AccountId"),
            (row, description) -> Optional.of(RecordType.ACCOUNT.plural())),
        new Binding.Plain(FieldChange.RECORD_ID, "AccountId", true),
        new Binding.Plain(FieldChange.FIELD, "Field", true),
        new Binding.Derived<>(
            FieldChange.STANDARD_FIELD,
            List.of("Field"),
            (row, description) ->
                row.text("Field").map(name -> standard.get(name.toLowerCase(Locale.ROOT)))),
        new Binding.Plain(FieldChange.OLD_VALUE, "OldValue", true),
        new Binding.Plain(FieldChange.NEW_VALUE, "NewValue", true),
        new Binding.Plain(FieldChange.CHANGED_AT, "CreatedDate", true));
  }
}
