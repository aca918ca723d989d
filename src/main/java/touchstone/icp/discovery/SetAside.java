package touchstone.icp.discovery;

import touchstone.icp.DefinitionAttribute;

/**
 * An attribute that knows the outcome.
 *
 * @param attribute not searched, unless overruled
 * @param reason how it knows
 * @param strength how surely, from 0 to 1: the area under the ROC curve or the absolute rank
 *     correlation for presence and restatement, the share of accounts for dates
 * @param accounts how many accounts the strength rests on
 * @param sentence the evidence, in plain words with its numbers
 * @param overruled whether a person decided to search it all the same
 */
public record SetAside(
    DefinitionAttribute attribute,
    LeakReason reason,
    double strength,
    int accounts,
    String sentence,
    boolean overruled) {}
