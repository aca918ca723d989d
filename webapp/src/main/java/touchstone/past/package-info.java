/**
 * The past of accounts: what was computed, kept day by day as differences, and days computed
 * afterwards from what the CRM keeps.
 *
 * <p>Belongs here: what is kept of an account and how exactly, looking back as a run, and both as
 * the API shows them.
 *
 * <p>Does not belong here: SQL, which is in {@link touchstone.store}; what was known on a day,
 * which is the core's {@link touchstone.history}.
 */
package touchstone.past;
