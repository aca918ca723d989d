/**
 * What a customer is worth to us, and we to the customer.
 *
 * <p>Belongs here: the facts of accounts as columns, indicators, the two sides, mutual value,
 * lifetime value, channels.
 *
 * <p>Does not belong here: which companies to look for (profiles), scores, where facts are stored.
 */
package touchstone.value;
