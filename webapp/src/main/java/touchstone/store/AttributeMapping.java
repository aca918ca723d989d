package touchstone.store;

import touchstone.icp.Attribute;

/**
 * Which fact of an account is which attribute.
 *
 * @param attribute the attribute, on its side of the wall
 * @param source where its value comes from
 */
public record AttributeMapping(Attribute attribute, AttributeSource source) {}
