/**
 * Finds the profiles that the data supports, and says so when it supports none.
 *
 * <p>Belongs here: the searched space of conditions, the exhaustive search over it, its family-wise
 * significance, the confirmation on later customers, the choice of profiles that do not repeat each
 * other, and the guard that sets attributes aside which know the outcome.
 *
 * <p>Does not belong here: how a mirror of the CRM becomes columns, published profile versions,
 * scores of accounts, and any validation measure: only definition attributes are searched.
 */
package touchstone.icp.discovery;
