/**
 * The REST interface: resources under {@code /api/v1}, their JSON shapes, and the problem documents
 * that errors become.
 *
 * <p>Belongs here: what a request looks like, what an answer looks like, and who may ask. Does not
 * belong here: SQL (see {@code touchstone.store}), calls to a CRM, and any computation of a value
 * or a score (see the core).
 */
package touchstone.web;
