package touchstone.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerSettingsTest {

  private static final Path BASE = Path.of("/base");
  private static final Path FILE = Path.of("touchstone.properties");

  @Nested
  class Without_any_line {

    @Test
    void the_defaults_hold() throws StartRefused {
      ServerSettings settings = of("");

      assertThat(settings.pages()).isEqualTo("http://127.0.0.1:8080/");
      assertThat(settings.home()).isEqualTo(Path.of("/base/touchstone-data"));
      assertThat(settings.heapMegabytes()).isEqualTo(1024);
      assertThat(settings.startTimeout()).isEqualTo(Duration.ofMinutes(3));
    }
  }

  @Nested
  class The_file_that_comes_along {

    @Test
    void is_accepted_and_holds_the_defaults() throws StartRefused {
      assertThat(ServerSettings.read(FILE, BASE))
          .isEqualTo(ServerSettings.of(new Properties(), BASE, "none"));
    }

    @Test
    void documents_every_setting_with_meaning_unit_and_default_in_order() throws IOException {
      List<String> lines = Files.readAllLines(FILE);
      int from = 0;
      for (ServerSetting setting : ServerSetting.ALL) {
        String shown = setting.defaultValue().isEmpty() ? "empty" : setting.defaultValue();
        List<String> block =
            List.of(
                "# " + setting.meaning(),
                "# [" + setting.unit() + ", " + shown + "]",
                setting.name() + "=" + setting.defaultValue());
        int at = lines.indexOf(block.get(0));
        assertThat(at).as(setting.name()).isGreaterThanOrEqualTo(from);
        assertThat(lines.subList(at, at + 3)).isEqualTo(block);
        from = at + 3;
      }
    }
  }

  @Nested
  class Refuses {

    @Test
    void an_address_that_others_could_reach() {
      assertRefused(
          "touchstone.http.address=0.0.0.0",
          "Touchstone answers on this machine only: set touchstone.http.address to 127.0.0.1"
              + " instead of \"0.0.0.0\", because people cannot sign in yet and anyone who reaches"
              + " it could use it.");
    }

    @Test
    void a_name_that_is_misspelt() {
      assertRefused(
          "touchstone.http.prot=8080",
          "There is no setting touchstone.http.prot; correct or remove it in settings.");
    }

    @Test
    void a_heap_that_is_too_small() {
      assertRefused(
          "touchstone.memory.heap-megabytes=64",
          "The setting touchstone.memory.heap-megabytes takes a whole number (megabytes) from 256"
              + " to 1000000, not \"64\".");
    }

    @Test
    void a_file_that_is_not_there(@TempDir Path empty) {
      Path file = empty.resolve("none.properties");
      assertThatThrownBy(() -> ServerSettings.read(file, BASE))
          .isInstanceOf(StartRefused.class)
          .hasMessage("The settings file " + file + " cannot be read.");
    }

    private static void assertRefused(String line, String sentence) {
      assertThatThrownBy(() -> of(line)).isInstanceOf(StartRefused.class).hasMessage(sentence);
    }
  }

  @Test
  void what_the_product_reads_is_passed_on_but_for_empty_values() throws StartRefused {
    assertThat(of("touchstone.sync.run-share=0.1").product())
        .containsEntry("touchstone.sync.run-share", "0.1")
        .containsEntry("touchstone.database.connections", "8")
        .doesNotContainKey("touchstone.database.url");
  }

  @Test
  void the_ipv6_loopback_is_written_in_brackets() throws StartRefused {
    assertThat(of("touchstone.http.address=::1").pages()).isEqualTo("http://[::1]:8080/");
  }

  private static ServerSettings of(String lines) throws StartRefused {
    Properties properties = new Properties();
    try {
      properties.load(new StringReader(lines));
    } catch (IOException impossible) {
      throw new AssertionError(impossible);
    }
    return ServerSettings.of(properties, BASE, "settings");
  }
}
