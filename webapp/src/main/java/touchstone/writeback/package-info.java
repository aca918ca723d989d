/**
 * Writing results into the CRM: plan, difference, caps, send, undo.
 *
 * <p>Belongs here: which of Touchstone's own fields says what, what has changed, when to stop, and
 * what became of each row.
 *
 * <p>Does not belong here: how a CRM is called (connectors), how rows are kept (store), and any
 * computation of a score.
 */
package touchstone.writeback;
