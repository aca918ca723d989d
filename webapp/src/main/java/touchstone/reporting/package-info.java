/**
 * Reports people decide with, as documents: JSON, CSV, and the finding in one sentence.
 *
 * <p>Belongs here: how a report of the core is told, and where the stored one is found. Does not
 * belong here: counting and comparing (see {@code touchstone.report} in the core), and SQL.
 */
package touchstone.reporting;
