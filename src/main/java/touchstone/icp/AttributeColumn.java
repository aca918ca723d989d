package touchstone.icp;

/**
 * The values of one definition attribute for all accounts of a set, row by row. Rows mean the same
 * accounts in every column of the set. Immutable by convention: arrays are not copied, and nobody
 * changes them after construction.
 */
public sealed interface AttributeColumn permits CategoryColumn, CategorySetColumn, NumberColumn {

  DefinitionAttribute attribute();

  /** Number of accounts. */
  int rows();

  /** Whether the value of a row is known. */
  boolean known(int row);
}
