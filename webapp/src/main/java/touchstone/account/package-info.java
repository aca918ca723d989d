/**
 * What is computed of accounts, and how people look at them: from the mirror to facts, values,
 * channels and fit; lists, cards and the summary of a connection.
 *
 * <p>Belongs here: turning mirrored records into the core's columns (money by dated rates, merged
 * accounts, people joined to their companies), the run that computes everything anew, and the
 * pages' view of its results. Does not belong here: formulas (see the core), reading a CRM (see
 * {@code touchstone.sync}), writing to one (see {@code touchstone.writeback}), and SQL.
 */
package touchstone.account;
