package touchstone.store;

import java.math.BigDecimal;
import java.util.Optional;
import touchstone.connector.model.CrmRecord;
import touchstone.connector.model.Field;

/** Where the value of an attribute comes from. */
public sealed interface AttributeSource {

  /** The name an administrator reads: the standard field's, or the source's own. */
  String name();

  /** The value in a record, as text; empty if unknown. */
  Optional<String> in(CrmRecord record);

  /** A standard field of accounts. */
  record Standard(Field<?> field) implements AttributeSource {

    @Override
    public String name() {
      return field.name();
    }

    @Override
    public Optional<String> in(CrmRecord record) {
      return record
          .get(field)
          .map(
              value ->
                  value instanceof BigDecimal number ? number.toPlainString() : value.toString());
    }
  }

  /** A custom field of accounts, by the source's own name. */
  record Custom(String name) implements AttributeSource {

    @Override
    public Optional<String> in(CrmRecord record) {
      return Optional.ofNullable(record.customFields().get(name));
    }
  }
}
