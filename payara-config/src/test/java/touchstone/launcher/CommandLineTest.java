package touchstone.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CommandLineTest {

  @Nested
  class Understands {

    @Test
    void the_demo_with_another_organisation_once() throws StartRefused {
      CommandLine line = CommandLine.parse("demo", "--once", "--data", "export", "--port", "8181");

      assertThat(line.command()).isEqualTo(CommandLine.Command.DEMO);
      assertThat(line.data()).contains(Path.of("export"));
      assertThat(line.once()).isTrue();
      assertThat(line.port()).hasValue(8181);
    }

    @Test
    void no_word_as_a_call_for_help() throws StartRefused {
      assertThat(CommandLine.parse().command()).isEqualTo(CommandLine.Command.HELP);
    }
  }

  @Nested
  class Refuses {

    @Test
    void an_unknown_command() {
      refuses("There is no command start. The commands are demo, serve and help.", "start");
    }

    @Test
    void an_unknown_option() {
      refuses("There is no option --fast. Type ./touchstone help for the list.", "demo", "--fast");
    }

    @Test
    void an_option_without_its_value() {
      refuses("The option --data needs a value after it.", "demo", "--data");
    }

    @Test
    void a_port_that_is_none() {
      refuses(
          "The option --port takes a port from 1 to 65535, not \"70000\".",
          "serve",
          "--port",
          "70000");
    }

    @Test
    void demo_options_with_serve() {
      refuses("The options --data, --profile and --once belong to the demo.", "serve", "--once");
    }

    private static void refuses(String sentence, String... words) {
      assertThatThrownBy(() -> CommandLine.parse(words))
          .isInstanceOf(StartRefused.class)
          .hasMessage(sentence);
    }
  }
}
