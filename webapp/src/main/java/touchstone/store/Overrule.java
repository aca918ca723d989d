package touchstone.store;

import java.time.Instant;

/**
 * A person's decision to search an attribute that the leak guard sets aside.
 *
 * @param attribute its key
 * @param reason why, in the person's words
 * @param actor who
 * @param setAt when
 */
public record Overrule(String attribute, String reason, String actor, Instant setAt) {}
