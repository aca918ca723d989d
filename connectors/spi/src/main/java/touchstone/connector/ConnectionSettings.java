package touchstone.connector;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The values an administrator gave for a connector's {@link Setting}s, checked against them.
 * Immutable. Its {@link #toString()} shows names only, so that no secret reaches a log.
 */
public final class ConnectionSettings {

  private final Map<String, String> values;

  private ConnectionSettings(Map<String, String> values) {
    this.values = Map.copyOf(values);
  }

  /**
   * Checks and completes the values: blanks count as absent, defaults fill in.
   *
   * @throws ConnectorException {@code CONFIGURATION} naming the first setting that is required and
   *     absent, not one of its choices, or unknown
   */
  public static ConnectionSettings of(List<Setting> declared, Map<String, String> given)
      throws ConnectorException {
    Map<String, String> values = new LinkedHashMap<>();
    for (Setting setting : declared) {
      String value = given.getOrDefault(setting.name(), "").strip();
      if (value.isEmpty()) {
        value = defaultOf(setting);
      }
      if (value.isEmpty() && setting.required()) {
        throw new ConnectorException(
            ConnectorException.Kind.CONFIGURATION,
            "The setting \"" + setting.label() + "\" is missing. " + setting.help());
      }
      if (setting instanceof Setting.Choice choice) {
        checkChoice(choice, value);
      }
      if (!value.isEmpty()) {
        values.put(setting.name(), value);
      }
    }
    for (String name : new TreeSet<>(given.keySet())) {
      if (declared.stream().noneMatch(setting -> setting.name().equals(name))) {
        throw new ConnectorException(
            ConnectorException.Kind.CONFIGURATION,
            "There is no setting \"" + name + "\" in this connector.");
      }
    }
    return new ConnectionSettings(values);
  }

  private static String defaultOf(Setting setting) {
    if (setting instanceof Setting.Text text) {
      return text.defaultValue().orElse("");
    }
    if (setting instanceof Setting.Choice choice) {
      return choice.options().get(0).value();
    }
    return "";
  }

  private static void checkChoice(Setting.Choice choice, String value) throws ConnectorException {
    if (choice.options().stream().noneMatch(option -> option.value().equals(value))) {
      throw new ConnectorException(
          ConnectorException.Kind.CONFIGURATION,
          "The setting \""
              + choice.label()
              + "\" must be one of "
              + choice.options().stream().map(Setting.Choice.Option::value).toList()
              + ".");
    }
  }

  /** The value of a setting, if one was given or defaulted. */
  public Optional<String> get(String name) {
    return Optional.ofNullable(values.get(name));
  }

  /**
   * The value of a required setting.
   *
   * @throws IllegalArgumentException if the setting is absent: it was not declared as required
   */
  public String require(String name) {
    return get(name)
        .orElseThrow(() -> new IllegalArgumentException("The setting " + name + " is absent."));
  }

  @Override
  public String toString() {
    return "ConnectionSettings" + new TreeSet<>(values.keySet());
  }
}
