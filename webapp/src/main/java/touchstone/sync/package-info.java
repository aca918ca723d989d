/**
 * Reading a CRM into the mirror: page by page, resumable, counted, cancellable.
 *
 * <p>Belongs here: which page is read next, what a connector's exception means for the run, and
 * what looks wrong in the data that came. Does not belong here: SQL, threads (see {@code
 * touchstone.run}), anything of one CRM, and any change of a value: a doubtful value is counted and
 * shown, not repaired.
 */
package touchstone.sync;
