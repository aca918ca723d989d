package touchstone.icp.cleaning;

import java.util.ArrayList;
import java.util.List;
import touchstone.icp.AttributeColumn;
import touchstone.icp.AttributeTable;

/**
 * The definition attributes of all accounts as they were meant: what discovery and fit look at
 * alike. Immutable.
 *
 * @param table the cleaned columns
 * @param reports what was read otherwise than it was typed, one a column of the table
 */
public record CleanedAttributes(AttributeTable table, List<CleaningReport> reports) {

  public CleanedAttributes {
    reports = List.copyOf(reports);
  }

  /** Cleans every column. */
  public static CleanedAttributes of(AttributeTable typed) {
    List<AttributeColumn> columns = new ArrayList<>();
    List<CleaningReport> reports = new ArrayList<>();
    for (AttributeColumn column : typed.columns()) {
      CleanedColumn cleaned = ValueCleaning.clean(column);
      columns.add(cleaned.column());
      reports.add(cleaned.report());
    }
    return new CleanedAttributes(new AttributeTable(typed.rows(), columns), reports);
  }
}
