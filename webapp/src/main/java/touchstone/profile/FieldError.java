package touchstone.profile;

/**
 * One thing that is wrong with a scorecard somebody sent.
 *
 * @param field where, like {@code criteria[1].points}
 * @param message what is wrong and what to do, in one sentence
 */
public record FieldError(String field, String message) {}
