package touchstone.mapping;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import touchstone.connector.RecordDescription;
import touchstone.connector.RecordDescription.SourceField;
import touchstone.icp.Attribute;
import touchstone.icp.AttributeFamily;
import touchstone.icp.AttributeKind;
import touchstone.icp.AttributeRole;
import touchstone.store.AttributeMapping;
import touchstone.store.AttributeSource;

/** Suggests attributes for the fields of a source that are not mapped yet. */
final class Offers {

  private static final int LONGEST_CATEGORY = 255;
  private static final int LONGEST_KEY = 64;
  private static final int LONGEST_LABEL = 200;
  private static final Pattern NOT_A_WORD = Pattern.compile("[^A-Za-z0-9]+");
  // A guess, shown as one: such fields are usually filled in after the first contact.
  private static final Pattern AFTER_CONTACT =
      Pattern.compile("rating|score|source|status|stage|nps|csat|satisf", Pattern.CASE_INSENSITIVE);

  private Offers() {}

  static List<AttributeOffer> of(RecordDescription accounts, List<AttributeMapping> mapped) {
    Set<String> names = new HashSet<>();
    Set<String> keys = new HashSet<>();
    for (AttributeMapping mapping : mapped) {
      names.add(mapping.source().name().toLowerCase(Locale.ROOT));
      keys.add(mapping.attribute().key());
    }
    List<AttributeOffer> offers = new ArrayList<>();
    for (SourceField field : accounts.fields()) {
      Optional<AttributeKind> kind = kind(field);
      if (kind.isPresent()
          && !OwnFields.written(field.name())
          && names.add(field.name().toLowerCase(Locale.ROOT))) {
        offers.add(new AttributeOffer(suggestion(field, kind.get(), keys), field.kind()));
      }
    }
    return offers;
  }

  /** Empty for fields that tell companies apart instead of grouping them. */
  private static Optional<AttributeKind> kind(SourceField field) {
    return switch (field.kind().toLowerCase(Locale.ROOT)) {
      case "picklist", "combobox", "boolean", "enumeration", "select" ->
          Optional.of(AttributeKind.CATEGORY);
      case "multipicklist" -> Optional.of(AttributeKind.CATEGORIES);
      case "int", "integer", "long", "double", "decimal", "number", "currency", "percent" ->
          Optional.of(AttributeKind.NUMBER);
      case "string", "text" ->
          field.maximumLength() <= LONGEST_CATEGORY
              ? Optional.of(AttributeKind.CATEGORY)
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  private static AttributeMapping suggestion(
      SourceField field, AttributeKind kind, Set<String> keys) {
    AttributeRole role =
        AFTER_CONTACT.matcher(field.name()).find()
            ? AttributeRole.VALIDATION
            : AttributeRole.DEFINITION;
    String label = field.label().isBlank() ? field.name() : field.label();
    return new AttributeMapping(
        Attribute.of(
            freeKey(field.name(), keys),
            label.substring(0, Math.min(label.length(), LONGEST_LABEL)),
            AttributeFamily.FIRMOGRAPHIC,
            kind,
            role),
        new AttributeSource.Custom(field.name()));
  }

  /** {@code Support_Tier__c} becomes {@code supportTier}; a number tells equal ones apart. */
  private static String freeKey(String name, Set<String> keys) {
    String plain = name.endsWith("__c") ? name.substring(0, name.length() - 3) : name;
    StringBuilder key = new StringBuilder();
    for (String word : NOT_A_WORD.split(plain)) {
      if (!word.isEmpty()) {
        String first = word.substring(0, 1);
        key.append(key.isEmpty() ? first.toLowerCase(Locale.ROOT) : first.toUpperCase(Locale.ROOT))
            .append(word.substring(1));
      }
    }
    if (key.isEmpty() || !Character.isLetter(key.charAt(0))) {
      key.insert(0, "field");
    }
    key.setLength(Math.min(key.length(), LONGEST_KEY - 4));
    String free = key.toString();
    for (int number = 2; !keys.add(free); number++) {
      free = key + String.valueOf(number);
    }
    return free;
  }
}
