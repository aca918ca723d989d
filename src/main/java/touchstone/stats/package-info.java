/**
 * Statistics on plain numbers: estimates, ranks, intervals, tests, corrections.
 *
 * <p>Belongs here: methods that would make sense in any other program; each names its source.
 *
 * <p>Does not belong here: accounts, deals, profiles or any other word of this field.
 */
package touchstone.stats;
