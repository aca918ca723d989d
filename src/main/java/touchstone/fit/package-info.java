/**
 * How well an account fits a profile: score, tier, reasons, range, coverage.
 *
 * <p>Belongs here: what follows from a profile version and the attributes of accounts.
 *
 * <p>Does not belong here: how a profile was found or proved, and any validation measure.
 */
package touchstone.fit;
