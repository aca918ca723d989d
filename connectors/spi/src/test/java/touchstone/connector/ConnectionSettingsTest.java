package touchstone.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import touchstone.connector.ConnectorException.Kind;
import touchstone.connector.Setting.Choice;
import touchstone.connector.Setting.Choice.Option;

class ConnectionSettingsTest {

  private static final List<Setting> DECLARED =
      List.of(
          new Setting.Text("address", "Address", "Where it is.", true, Optional.empty()),
          new Setting.Text("timeZone", "Time zone", "Of dates.", false, Optional.of("UTC")),
          new Setting.Secret("token", "Access token", "Shown once.", true),
          new Setting.Secret("proxyPassword", "Proxy password", "If there is one.", false),
          new Choice(
              "plan",
              "Plan",
              "Of calls.",
              List.of(new Option("rest", "REST"), new Option("bulk", "Bulk"))));

  private static ConnectorException refusal(Map<String, String> given) {
    ConnectorException refusal =
        catchThrowableOfType(
            ConnectorException.class, () -> ConnectionSettings.of(DECLARED, given));
    assertThat(refusal).isNotNull();
    assertThat(refusal.kind()).isEqualTo(Kind.CONFIGURATION);
    return refusal;
  }

  @Nested
  class Values {

    @Test
    void are_stripped_and_completed_by_defaults() throws ConnectorException {
      ConnectionSettings settings =
          ConnectionSettings.of(DECLARED, Map.of("address", " here ", "token", "t"));

      assertThat(settings.require("address")).isEqualTo("here");
      assertThat(settings.require("timeZone")).isEqualTo("UTC");
      assertThat(settings.require("plan")).isEqualTo("rest");
      assertThat(settings.get("proxyPassword")).isEmpty();
    }

    @Test
    void given_come_before_defaults() throws ConnectorException {
      ConnectionSettings settings =
          ConnectionSettings.of(
              DECLARED, Map.of("address", "a", "token", "t", "plan", "bulk", "timeZone", "CET"));

      assertThat(settings.require("plan")).isEqualTo("bulk");
      assertThat(settings.require("timeZone")).isEqualTo("CET");
    }

    @Test
    void that_were_not_required_cannot_be_demanded() throws ConnectorException {
      ConnectionSettings settings =
          ConnectionSettings.of(DECLARED, Map.of("address", "a", "token", "t"));

      assertThatIllegalArgumentException()
          .isThrownBy(() -> settings.require("proxyPassword"))
          .withMessage("The setting proxyPassword is absent.");
    }
  }

  @Nested
  class Refuses {

    @ParameterizedTest
    @ValueSource(strings = {"", "   "})
    void a_required_setting_that_is_blank_by_its_label_and_help(String blank) {
      assertThat(refusal(Map.of("address", "a", "token", blank)))
          .hasMessage("The setting \"Access token\" is missing. Shown once.");
    }

    @Test
    void a_choice_that_is_not_offered() {
      assertThat(refusal(Map.of("address", "a", "token", "t", "plan", "soap")))
          .hasMessage("The setting \"Plan\" must be one of [rest, bulk].");
    }

    @Test
    void a_setting_that_does_not_exist() {
      assertThat(refusal(Map.of("address", "a", "token", "t", "adress", "b")))
          .hasMessage("There is no setting \"adress\" in this connector.");
    }

    @Test
    void a_choice_without_options() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new Choice("plan", "Plan", "Of calls.", List.of()))
          .withMessage("The choice plan has no option.");
    }
  }

  @Test
  void shows_names_but_no_values_as_a_text() throws ConnectorException {
    ConnectionSettings settings =
        ConnectionSettings.of(DECLARED, Map.of("address", "https://a", "token", "s3cret"));

    assertThat(settings).hasToString("ConnectionSettings[address, plan, timeZone, token]");
  }
}
