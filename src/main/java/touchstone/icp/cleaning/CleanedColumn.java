package touchstone.icp.cleaning;

import touchstone.icp.AttributeColumn;

/**
 * A column as it was meant.
 *
 * @param column with the same rows as the one that was typed
 * @param report what was read otherwise
 */
public record CleanedColumn(AttributeColumn column, CleaningReport report) {}
