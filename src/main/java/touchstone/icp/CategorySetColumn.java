package touchstone.icp;

import java.util.List;

/**
 * Several names per account.
 *
 * @param attribute of kind {@link AttributeKind#CATEGORIES}
 * @param names the distinct names as first seen; index is the code
 * @param starts where the codes of each row start in {@code codes}; one longer than the rows
 * @param codes the codes of all rows, one row after the other; a row without codes is unknown
 */
public record CategorySetColumn(
    DefinitionAttribute attribute, List<String> names, int[] starts, int[] codes)
    implements AttributeColumn {

  public CategorySetColumn {
    names = List.copyOf(names);
  }

  @Override
  public int rows() {
    return starts.length - 1;
  }

  @Override
  public boolean known(int row) {
    return starts[row + 1] > starts[row];
  }
}
