package touchstone.account;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import touchstone.icp.Attribute;
import touchstone.icp.AttributeKind;
import touchstone.icp.AttributeRole;
import touchstone.store.AttributeMapping;
import touchstone.value.indicator.OutcomeField;

/** Which mapped fields of accounts are outcomes: numbers in the role of a value. */
final class OutcomeFields {

  private OutcomeFields() {}

  static List<OutcomeField> of(List<AttributeMapping> mappings) {
    return mappings.stream().flatMap(mapping -> field(mapping.attribute()).stream()).toList();
  }

  static Optional<OutcomeField> field(Attribute attribute) {
    return attribute.role() == AttributeRole.VALUE && attribute.kind() == AttributeKind.NUMBER
        ? Optional.of(new OutcomeField(attribute.key(), attribute.label()))
        : Optional.empty();
  }

  /** The number a field holds; empty if the text is none, or none a computer can hold. */
  static OptionalDouble number(String text) {
    try {
      double number = new BigDecimal(text.strip()).doubleValue();
      return Double.isFinite(number) ? OptionalDouble.of(number) : OptionalDouble.empty();
    } catch (NumberFormatException e) {
      return OptionalDouble.empty();
    }
  }
}
