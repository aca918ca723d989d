package touchstone.account;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import touchstone.connector.model.Account;
import touchstone.connector.model.CrmRecord;
import touchstone.connector.model.Field;
import touchstone.connector.model.FieldChange;
import touchstone.icp.DefinitionAttribute;
import touchstone.store.AttributeMapping;
import touchstone.store.AttributeSource;

/** Which definition attributes a change of a field changed. Immutable. */
final class ChangedAttributes {

  /**
   * An attribute that a field fills.
   *
   * @param money whether it is an amount, which has to be converted
   */
  record Changed(String key, boolean money) {}

  private final Map<String, List<Changed>> byStandardField = new HashMap<>();
  private final Map<String, List<Changed>> bySourceField = new HashMap<>();

  /**
   * @param mappings which field is which attribute
   * @param mapped the source's field of each standard field an administrator mapped
   */
  ChangedAttributes(List<AttributeMapping> mappings, Map<Field<?>, String> mapped) {
    for (AttributeMapping mapping : mappings) {
      if (!(mapping.attribute() instanceof DefinitionAttribute attribute)) {
        continue;
      }
      if (mapping.source() instanceof AttributeSource.Standard standard) {
        Changed changed =
            new Changed(
                attribute.key(),
                standard.field() == Account.ANNUAL_REVENUE
                    || standard.field() == Account.SHARE_CAPITAL);
        Optional.ofNullable(mapped.get(standard.field()))
            .ifPresentOrElse(
                source -> add(bySourceField, source, changed),
                () -> add(byStandardField, standard.field().name(), changed));
      } else {
        add(bySourceField, mapping.source().name(), new Changed(attribute.key(), false));
      }
    }
  }

  private static void add(Map<String, List<Changed>> map, String name, Changed changed) {
    map.computeIfAbsent(key(name), unused -> new ArrayList<>(1)).add(changed);
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /** The attributes that a change of a field of an account changed. */
  List<Changed> by(CrmRecord change) {
    List<Changed> found = new ArrayList<>(1);
    change
        .get(FieldChange.STANDARD_FIELD)
        .or(() -> change.get(FieldChange.FIELD))
        .ifPresent(name -> found.addAll(byStandardField.getOrDefault(key(name), List.of())));
    change
        .get(FieldChange.FIELD)
        .ifPresent(name -> found.addAll(bySourceField.getOrDefault(key(name), List.of())));
    return found;
  }
}
