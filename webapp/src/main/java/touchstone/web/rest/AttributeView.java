package touchstone.web.rest;

import touchstone.icp.Attribute;
import touchstone.store.AttributeMapping;

/** An attribute as it is mapped. */
public record AttributeView(
    String source, String key, String label, String family, String kind, String role) {

  static AttributeView of(AttributeMapping mapping) {
    Attribute attribute = mapping.attribute();
    return new AttributeView(
        mapping.source().name(),
        attribute.key(),
        attribute.label(),
        attribute.family().name(),
        attribute.kind().name(),
        attribute.role().name());
  }
}
