package touchstone.result;

import touchstone.value.valuation.ValuationChange;

/**
 * What of a computation is not as in a file of before.
 *
 * @param base the file
 * @param change what was valued otherwise
 * @param changed which accounts are otherwise in anything, ascending
 */
record ResultPatch(BaseFile base, ValuationChange change, int[] changed) {

  /** For each account its ordinal in the file of before, or -1. */
  int[] before() {
    return change.patch().before();
  }
}
