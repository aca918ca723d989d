/**
 * Ideal customer profiles: attributes, criteria, profile versions, and their life.
 *
 * <p>Belongs here: what can be known of a company before any contact, and what is said of it in a
 * profile. Only a {@link touchstone.icp.DefinitionAttribute} can become a criterion.
 *
 * <p>Does not belong here: scoring an account (fit), measuring its value.
 */
package touchstone.icp;
