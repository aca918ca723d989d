package touchstone.web.rest;

import java.util.Optional;

/** A new profile: its connection and its name. */
public record ProfileInput(Optional<Long> connection, Optional<String> name) {}
