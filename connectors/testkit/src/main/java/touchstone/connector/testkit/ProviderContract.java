package touchstone.connector.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import touchstone.connector.Setting;
import touchstone.connector.model.RecordType;

/** What a provider says of itself before anything is connected. */
abstract class ProviderContract {

  abstract ContractRun run();

  @Test
  void has_a_well_formed_and_stable_id() {
    assertThat(run().provider().id())
        .matches("[a-z][a-z0-9]*(-[a-z0-9]+)*")
        .isEqualTo(run().connectorId())
        .isEqualTo(run().provider().id());
  }

  @Test
  void has_a_name_people_can_read() {
    assertThat(run().provider().displayName()).isNotBlank();
  }

  @Test
  void explains_every_setting_with_a_label_and_a_sentence_of_help() {
    assertThat(run().provider().settings())
        .isNotEmpty()
        .allSatisfy(
            setting -> {
              assertThat(setting.name()).as("setting name").matches("[a-z][a-zA-Z0-9]*");
              assertThat(setting.label()).as("label of " + setting.name()).isNotBlank();
              PlainSentence.check(setting.help());
            });
    assertThat(run().provider().settings()).extracting(Setting::name).doesNotHaveDuplicates();
    assertThat(run().provider().settings()).extracting(Setting::label).doesNotHaveDuplicates();
  }

  @Test
  void reads_accounts() {
    assertThat(run().provider().recordTypes()).contains(RecordType.ACCOUNT);
  }

  @Test
  void declares_exactly_the_capabilities_its_tests_expect() {
    assertThat(run().provider().capabilities())
        .containsExactlyInAnyOrderElementsOf(run().capabilities());
  }
}
