/**
 * Mapping: where an organisation keeps its facts, and which facts of an account are attributes.
 *
 * <p>Belongs here: defaults, offers, checks against what a source really has, and a preview of the
 * values. Whether an attribute may define a profile is decided by {@link touchstone.icp.Attribute};
 * what is known only after the first contact is refused as a definition here. Does not belong here:
 * opening connections (callers bring an open connector), reading records, and judging whether an
 * attribute explains anything.
 */
package touchstone.mapping;
