package touchstone.web.rest;

import java.util.Optional;

/**
 * Where to go back to.
 *
 * @param version a version that was active before; without it the one that was active last
 */
public record RollBackInput(Optional<Integer> version) {}
