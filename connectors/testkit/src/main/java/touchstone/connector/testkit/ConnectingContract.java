package touchstone.connector.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import touchstone.connector.Connector;
import touchstone.connector.ConnectorException;
import touchstone.connector.ConnectorException.Kind;
import touchstone.connector.RecordDescription;
import touchstone.connector.RecordDescription.SourceField;
import touchstone.connector.Setting;
import touchstone.connector.model.RecordType;

/** Opening, checking, describing and closing a connection. */
abstract class ConnectingContract {

  abstract ContractRun run();

  @Test
  void asks_for_each_required_setting_by_its_label() {
    for (Setting setting : required()) {
      Map<String, String> without = new HashMap<>(run().source().settings());
      without.remove(setting.name());

      ConnectorException failure = ContractRun.failureOf(() -> run().open(without).check());

      assertThat(failure.kind()).isEqualTo(Kind.CONFIGURATION);
      assertThat(failure.getMessage()).contains(setting.label());
    }
  }

  private List<Setting> required() {
    List<Setting> required =
        run().provider().settings().stream()
            .filter(Setting::required)
            .filter(setting -> !(setting instanceof Setting.Choice))
            .filter(
                setting ->
                    !(setting instanceof Setting.Text text && text.defaultValue().isPresent()))
            .toList();
    assertThat(required).as("settings without which no connection opens").isNotEmpty();
    return required;
  }

  @Test
  void blames_the_settings_for_wrong_credentials_and_names_one() {
    run().addAccounts(1);
    Map<String, String> good = run().source().settings();
    Map<String, String> wrong = run().source().wrongCredentials();
    List<String> labels =
        run().provider().settings().stream()
            .filter(setting -> !blankIfAbsent(good, setting).equals(blankIfAbsent(wrong, setting)))
            .map(Setting::label)
            .toList();
    assertThat(labels).as("settings that differ between good and wrong credentials").isNotEmpty();

    ConnectorException failure = ContractRun.failureOf(() -> run().open(wrong).check());

    assertThat(failure.kind()).isEqualTo(Kind.CONFIGURATION);
    assertThat(labels).anySatisfy(label -> assertThat(failure.getMessage()).contains(label));
  }

  private static String blankIfAbsent(Map<String, String> values, Setting setting) {
    return values.getOrDefault(setting.name(), "");
  }

  @Test
  void checks_a_good_source_without_complaint() throws ConnectorException {
    run().addAccounts(1);
    Connector connector = run().open();

    assertThatCode(connector::check).doesNotThrowAnyException();
  }

  @Test
  void describes_the_fields_of_accounts_custom_ones_included() throws ConnectorException {
    String customField = run().source().customField();
    run().addAccount(ValuesContract.withCustomField(1, customField, "north"));

    RecordDescription description = run().open().describe(RecordType.ACCOUNT);

    assertThat(description.type()).isEqualTo(RecordType.ACCOUNT);
    assertThat(description.available()).isTrue();
    assertThat(description.sourceName()).isNotBlank();
    assertThat(description.fields())
        .allSatisfy(field -> assertThat(field.name()).isNotBlank())
        .allSatisfy(field -> assertThat(field.label()).isNotBlank())
        .allSatisfy(field -> assertThat(field.kind()).isNotBlank())
        .allSatisfy(field -> assertThat(field.maximumLength()).isNotNegative())
        .hasSizeGreaterThan(1);
    assertThat(description.fields()).extracting(SourceField::name).doesNotHaveDuplicates();
    assertThat(description.field(customField)).isPresent();
  }

  @Test
  void describes_a_type_the_organisation_lacks_as_not_available() throws ConnectorException {
    run().addAccounts(1);
    Connector connector = run().open();

    for (RecordType type : run().source().absentTypes()) {
      RecordDescription description = connector.describe(type);

      assertThat(description.type()).isEqualTo(type);
      assertThat(description.available()).as(type + " available").isFalse();
      assertThat(description.fields()).isEmpty();
    }
  }

  @Test
  void closes_twice_without_harm() throws ConnectorException {
    run().addAccounts(1);
    Connector connector = run().open();
    FullRead.of(connector, RecordType.ACCOUNT);

    connector.close();

    assertThatCode(connector::close).doesNotThrowAnyException();
  }
}
