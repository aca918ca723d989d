package touchstone.result;

import touchstone.value.MutualValue;
import touchstone.value.Sidedness;

/**
 * The mutual value of one account.
 *
 * @param customer whether it has won a deal
 * @param comparable what accounts of the connection can be compared by, 0 to 1; NaN, inside this
 *     package only, if it is unknown
 * @param counted how many indicators that count are known
 * @param mutual the two sides together
 * @param sidedness what the data of the connection say about the two sides
 */
record AccountValue(
    boolean customer, double comparable, long counted, MutualValue mutual, Sidedness sidedness) {}
