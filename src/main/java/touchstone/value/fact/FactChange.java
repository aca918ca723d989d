package touchstone.value.fact;

import touchstone.work.Workers;

/**
 * What happened to facts since they were read: some records say something else, some are new, some
 * are gone, and so are accounts. Merged with the former facts it gives what reading everything anew
 * would give.
 *
 * @param before for each account of now its ordinal before, or -1; ascending where it is not
 * @param replaced the records whose former rows do not count any more
 * @param some the accounts of now that the fresh facts are of
 * @param own for each of these whether its own columns are among the fresh facts
 * @param fresh the rows of the replaced records that are left and of new ones, by those accounts
 */
public record FactChange(
    int[] before, ReplacedRecords replaced, SomeAccounts some, boolean[] own, FactParts fresh) {

  /** Fresh facts of all accounts, and replaced records of which it is not known where they were. */
  FactChange(int[] before, RecordSet replaced, boolean[] own, FactParts fresh) {
    this(before, ReplacedRecords.anywhere(replaced), SomeAccounts.all(before.length), own, fresh);
  }

  /**
   * Facts in the form two readings of the same records share, in whatever order they came. Only the
   * spelling of names that differ in case may depend on the order.
   */
  public static FactParts canonical(FactParts parts, Workers workers) {
    return CanonicalFacts.of(parts, workers);
  }
}
