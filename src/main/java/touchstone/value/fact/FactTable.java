package touchstone.value.fact;

/**
 * All facts of one kind, the rows of an account side by side. Immutable and thread-safe.
 *
 * <p>Columns in which nothing was ever set do not exist; asking them answers "unknown".
 */
public abstract sealed class FactTable
    permits Deals,
        DealChanges,
        RevenueEntries,
        SupportCases,
        Activities,
        Leads,
        Touches,
        Campaigns,
        Surveys,
        Outcomes,
        Signals {

  private static final byte[] NO_BYTES = {};
  private static final int[] NO_INTS = {};
  private static final long[] NO_LONGS = {};
  private static final double[] NO_DOUBLES = {};

  private final GroupedRows content;
  private final int[] starts;

  FactTable(GroupedRows content) {
    this.content = content;
    this.starts = content.starts();
  }

  /** What the table is made of, to write it somewhere. */
  public final GroupedRows content() {
    return content;
  }

  /** The number of accounts. */
  public final int accounts() {
    return starts.length - 2;
  }

  /** The number of rows of all accounts and of none. */
  public final int rows() {
    return starts[starts.length - 1];
  }

  /** The first row of an account. */
  public final int from(int account) {
    return starts[account];
  }

  /** The row after the last of an account. */
  public final int to(int account) {
    return starts[account + 1];
  }

  /** The first of the rows that belong to no account; they go up to {@link #rows()}. */
  public final int unattachedFrom() {
    return starts[starts.length - 2];
  }

  final byte[] bytes(String name) {
    return content.bytes(name).orElse(NO_BYTES);
  }

  final int[] ints(String name) {
    return content.ints(name).orElse(NO_INTS);
  }

  final long[] longs(String name) {
    return content.longs(name).orElse(NO_LONGS);
  }

  final double[] doubles(String name) {
    return content.doubles(name).orElse(NO_DOUBLES);
  }

  static byte at(byte[] column, int row) {
    return column.length == 0 ? (byte) Unknown.CODE : column[row];
  }

  static int dayAt(int[] column, int row) {
    return column.length == 0 ? Unknown.DAY : column[row];
  }

  static int codeAt(int[] column, int row) {
    return column.length == 0 ? Unknown.CODE : column[row];
  }

  static long at(long[] column, int row) {
    return column.length == 0 ? Unknown.MONEY : column[row];
  }

  static double at(double[] column, int row) {
    return column.length == 0 ? Unknown.NUMBER : column[row];
  }
}
