/**
 * What somebody typed into a field, read as what was meant: placeholders, spellings of one name,
 * numbers that are none.
 *
 * <p>Belongs here: what discovery and fit must do alike to the values of an attribute before either
 * looks at them, and the report of what was done. Does not belong here: judging an attribute
 * against an outcome (discovery), grouping names (grouping), and correcting anything in a CRM.
 */
package touchstone.icp.cleaning;
