package touchstone.web.rest;

import java.util.List;
import java.util.Optional;
import touchstone.connector.ConnectorProvider;
import touchstone.connector.Setting;
import touchstone.connector.model.RecordType;

/**
 * A connector an administrator can use.
 *
 * @param id its stable name
 * @param displayName the name people read
 * @param settings what a connection needs, in the order of the form
 * @param recordTypes what it reads
 * @param capabilities what it can do beyond a full read
 */
public record ConnectorView(
    String id,
    String displayName,
    List<SettingView> settings,
    List<String> recordTypes,
    List<String> capabilities) {

  static ConnectorView of(ConnectorProvider provider) {
    return new ConnectorView(
        provider.id(),
        provider.displayName(),
        provider.settings().stream().map(SettingView::of).toList(),
        provider.recordTypes().stream().sorted().map(RecordType::plural).toList(),
        provider.capabilities().stream().sorted().map(Enum::name).toList());
  }

  /**
   * A setting.
   *
   * @param kind {@code text}, {@code secret} or {@code choice}
   * @param defaultValue what holds if it is left out
   * @param options the values of a choice; empty otherwise
   */
  public record SettingView(
      String kind,
      String name,
      String label,
      String help,
      boolean required,
      Optional<String> defaultValue,
      List<OptionView> options) {

    static SettingView of(Setting setting) {
      if (setting instanceof Setting.Text text) {
        return view(setting, "text", text.defaultValue(), List.of());
      }
      if (setting instanceof Setting.Choice choice) {
        List<OptionView> options =
            choice.options().stream()
                .map(option -> new OptionView(option.value(), option.label()))
                .toList();
        return view(setting, "choice", Optional.of(options.get(0).value()), options);
      }
      return view(setting, "secret", Optional.empty(), List.of());
    }

    private static SettingView view(
        Setting setting, String kind, Optional<String> defaultValue, List<OptionView> options) {
      return new SettingView(
          kind,
          setting.name(),
          setting.label(),
          setting.help(),
          setting.required(),
          defaultValue,
          options);
    }
  }

  /** A value of a choice and the words people read. */
  public record OptionView(String value, String label) {}
}
