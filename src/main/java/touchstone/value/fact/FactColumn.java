package touchstone.value.fact;

/**
 * One column of a fact table with its name, so that a table can be written somewhere and restored.
 * The arrays are the table's own: read only.
 */
public sealed interface FactColumn {

  /** The name of the column within its table; it never changes. */
  String name();

  /** The number of rows. */
  int rows();

  /** Small codes. */
  record Bytes(String name, byte[] values) implements FactColumn {
    @Override
    public int rows() {
      return values.length;
    }
  }

  /**
   * Codes of names.
   *
   * @param dictionary the component of {@link AccountFacts} that holds the names
   */
  record Codes(String name, String dictionary, int[] values) implements FactColumn {
    @Override
    public int rows() {
      return values.length;
    }
  }

  /** Days. */
  record Ints(String name, int[] values) implements FactColumn {
    @Override
    public int rows() {
      return values.length;
    }
  }

  /** Moments and money. */
  record Longs(String name, long[] values) implements FactColumn {
    @Override
    public int rows() {
      return values.length;
    }
  }

  /** Numbers. */
  record Doubles(String name, double[] values) implements FactColumn {
    @Override
    public int rows() {
      return values.length;
    }
  }
}
