package touchstone.icp.learning;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import touchstone.icp.AttributeColumn;
import touchstone.icp.CategoryColumn;
import touchstone.icp.CategorySetColumn;
import touchstone.icp.Condition;
import touchstone.icp.NumberColumn;

/** The rows of a column that meet a condition. */
final class ConditionRows {

  private ConditionRows() {}

  static BitSet matching(Condition condition, AttributeColumn column) {
    BitSet rows = new BitSet(column.rows());
    if (condition instanceof Condition.OneOf names && column instanceof CategoryColumn single) {
      boolean[] met = new boolean[single.names().size()];
      for (int code = 0; code < met.length; code++) {
        met[code] = names.matches(single.names().get(code));
      }
      for (int row = 0; row < column.rows(); row++) {
        rows.set(row, single.known(row) && met[single.codes()[row]]);
      }
    } else if (condition instanceof Condition.Between band
        && column instanceof NumberColumn numbers) {
      for (int row = 0; row < column.rows(); row++) {
        rows.set(row, numbers.known(row) && band.matches(numbers.values()[row]));
      }
    } else if (condition instanceof Condition.ContainsAny names
        && column instanceof CategorySetColumn sets) {
      for (int row = 0; row < column.rows(); row++) {
        List<String> known = new ArrayList<>();
        for (int at = sets.starts()[row]; at < sets.starts()[row + 1]; at++) {
          known.add(sets.names().get(sets.codes()[at]));
        }
        rows.set(row, names.matches(known));
      }
    }
    return rows;
  }
}
