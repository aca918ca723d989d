package touchstone.web.rest;

import java.util.Optional;

/**
 * Why an attribute is searched in spite of the leak guard.
 *
 * @param reason in a person's words
 */
public record OverruleInput(Optional<String> reason) {}
