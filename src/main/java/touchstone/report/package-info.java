/**
 * Tables people decide with: channel by ICP, ICP against the rest.
 *
 * <p>Belongs here: counting and comparing what the other packages computed.
 *
 * <p>Does not belong here: formats (CSV, JSON, HTML) and new measures.
 */
package touchstone.report;
