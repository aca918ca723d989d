package touchstone.result;

import touchstone.value.fact.AccountPatch;
import touchstone.value.valuation.ValuationChange;

/**
 * What of a computation is not as in a file of before.
 *
 * @param base the file
 * @param change what was valued otherwise
 * @param accounts which accounts are otherwise in anything
 */
record ResultPatch(BaseFile base, ValuationChange change, AccountPatch accounts) {}
