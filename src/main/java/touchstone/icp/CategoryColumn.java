package touchstone.icp;

import java.util.List;

/**
 * One name per account.
 *
 * @param attribute of kind {@link AttributeKind#CATEGORY}
 * @param names the distinct names as first seen; index is the code
 * @param codes the code of each row, or {@link #UNKNOWN}
 */
public record CategoryColumn(DefinitionAttribute attribute, List<String> names, int[] codes)
    implements AttributeColumn {

  /** The code of an unknown value. */
  public static final int UNKNOWN = -1;

  public CategoryColumn {
    names = List.copyOf(names);
  }

  @Override
  public int rows() {
    return codes.length;
  }

  @Override
  public boolean known(int row) {
    return codes[row] != UNKNOWN;
  }
}
