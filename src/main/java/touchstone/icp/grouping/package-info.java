/**
 * Names put into groups: a country in its region, an industry code or text in its industry. A group
 * is a definition attribute of its own, derived from the one that is mapped.
 *
 * <p>Belongs here: the built-in maps, what a person adds to them, and the columns derived by them.
 * Does not belong here: spellings and placeholders (cleaning), bands of numbers (discovery finds
 * them), and storing anything.
 */
package touchstone.icp.grouping;
