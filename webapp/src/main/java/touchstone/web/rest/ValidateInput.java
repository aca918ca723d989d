package touchstone.web.rest;

import java.util.Optional;

/**
 * How to hold a version against the data.
 *
 * @param day the last day the backtest may know, like {@code 2025-06-30}
 */
public record ValidateInput(Optional<String> day) {}
