/**
 * Looking for profiles in a connection's data: what is asked for, the run that looks, what it found
 * and refused, what people overrule, and the draft of a profile made of a find.
 *
 * <p>Belongs here: which accounts and deals are compared by which target, settings with their
 * limits, and the documents that are kept. Does not belong here: the search and its statistics (see
 * {@code touchstone.icp.discovery}), reading the mirror (see {@code touchstone.account}), the life
 * of a profile version (see {@code touchstone.profile}), and SQL.
 */
package touchstone.discovery;
