package touchstone.icp;

/**
 * One number per account.
 *
 * @param attribute of kind {@link AttributeKind#NUMBER}
 * @param values the value of each row; NaN, inside this column only, marks an unknown one
 */
public record NumberColumn(DefinitionAttribute attribute, double[] values)
    implements AttributeColumn {

  @Override
  public int rows() {
    return values.length;
  }

  @Override
  public boolean known(int row) {
    return !Double.isNaN(values[row]);
  }
}
