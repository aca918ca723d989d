package touchstone.mapping;

import touchstone.store.AttributeMapping;

/**
 * A field of the source that could be an attribute. Nothing is mapped until an administrator says
 * so.
 *
 * @param suggestion how it could be mapped; key, label, kind and role are guesses
 * @param sourceKind the source's own word for the field's type, like {@code picklist}
 */
public record AttributeOffer(AttributeMapping suggestion, String sourceKind) {}
