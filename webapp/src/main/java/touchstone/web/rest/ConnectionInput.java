package touchstone.web.rest;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import touchstone.store.Organisation;
import touchstone.web.problem.RefusedException;

/**
 * A connection as it is sent. On a change, what is left out stays as it is.
 *
 * @param settings plain settings and secrets by name; one that is left out stays, a blank one is
 *     forgotten
 * @param corporateCurrency ISO 4217 code
 * @param timeZone like {@code Europe/Paris}
 */
public record ConnectionInput(
    Optional<String> name,
    Optional<String> connector,
    Optional<Map<String, String>> settings,
    Optional<String> corporateCurrency,
    Optional<String> timeZone,
    Optional<Boolean> enabled) {

  /** The settings, each with a text. */
  Optional<Map<String, String>> texts() {
    settings.ifPresent(
        values -> values.forEach((name, value) -> Inputs.requireText(value, "settings." + name)));
    return settings;
  }

  Organisation organisation(Organisation before) {
    return new Organisation(
        corporateCurrency.map(ConnectionInput::currency).orElse(before.corporateCurrency()),
        timeZone.map(ConnectionInput::zone).orElse(before.timeZone()));
  }

  private static Currency currency(String code) {
    try {
      return Currency.getInstance(code);
    } catch (IllegalArgumentException unknown) {
      throw RefusedException.badInput(
          "corporateCurrency", "\"" + code + "\" is not a currency of ISO 4217, like EUR.");
    }
  }

  private static ZoneId zone(String name) {
    try {
      return ZoneId.of(name);
    } catch (DateTimeException unknown) {
      throw RefusedException.badInput(
          "timeZone", "\"" + name + "\" is not a time zone, like Europe/Paris.");
    }
  }
}
