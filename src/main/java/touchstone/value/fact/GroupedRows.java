package touchstone.value.fact;

import java.util.List;
import java.util.Optional;

/**
 * What a fact table is made of, and all that has to be written to restore it.
 *
 * @param starts where the rows of each account start; the rows after the last account's belong to
 *     none. Two longer than the number of accounts; the last element is the number of rows.
 * @param columns the columns that hold any value, each with as many rows
 */
public record GroupedRows(int[] starts, List<FactColumn> columns) {

  /** The column that tells which record of the source each row comes from, if that was told. */
  public static final String RECORD = "record";

  /**
   * Checks that the columns fit the starts.
   *
   * @throws IllegalArgumentException if they do not: what was restored is damaged
   */
  public GroupedRows {
    columns = List.copyOf(columns);
    if (starts.length < 2 || starts[0] != 0) {
      throw new IllegalArgumentException("The starts of the rows are damaged: rebuild the facts.");
    }
    for (int i = 1; i < starts.length; i++) {
      if (starts[i] < starts[i - 1]) {
        throw new IllegalArgumentException(
            "The starts of the rows go back at account " + (i - 1) + ": rebuild the facts.");
      }
    }
    for (FactColumn column : columns) {
      if (column.rows() != starts[starts.length - 1]) {
        throw new IllegalArgumentException(
            "The column \""
                + column.name()
                + "\" has "
                + column.rows()
                + " rows, not "
                + starts[starts.length - 1]
                + ": rebuild the facts.");
      }
    }
  }

  /** The number of accounts. */
  public int accounts() {
    return starts.length - 2;
  }

  /** The number of rows. */
  int rows() {
    return starts[starts.length - 1];
  }

  /** The first of the rows that belong to no account. */
  int unattachedFrom() {
    return starts[starts.length - 2];
  }

  /**
   * Which record of the source each row comes from; empty if there are rows and nobody told. Rows
   * of an account are in ascending order of it.
   */
  public Optional<long[]> records() {
    return starts[starts.length - 1] == 0 ? Optional.of(new long[0]) : longs(RECORD);
  }

  /**
   * As {@link #records()}.
   *
   * @throws IllegalArgumentException if nobody told
   */
  long[] knownRecords() {
    return records()
        .orElseThrow(
            () ->
                new IllegalArgumentException("Rows are not known by records: rebuild the facts."));
  }

  Optional<byte[]> bytes(String name) {
    return find(name, FactColumn.Bytes.class).map(FactColumn.Bytes::values);
  }

  Optional<int[]> ints(String name) {
    return find(name, FactColumn.Ints.class)
        .map(FactColumn.Ints::values)
        .or(() -> find(name, FactColumn.Codes.class).map(FactColumn.Codes::values));
  }

  Optional<long[]> longs(String name) {
    return find(name, FactColumn.Longs.class).map(FactColumn.Longs::values);
  }

  Optional<double[]> doubles(String name) {
    return find(name, FactColumn.Doubles.class).map(FactColumn.Doubles::values);
  }

  private <C extends FactColumn> Optional<C> find(String name, Class<C> type) {
    return columns.stream()
        .filter(c -> c.name().equals(name))
        .filter(type::isInstance)
        .map(type::cast)
        .findFirst();
  }
}
