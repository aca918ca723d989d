package touchstone.connector.salesforce;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import touchstone.connector.Setting;
import touchstone.connector.model.RecordType;

/** What the README says is what the connector does. */
class ReadmeTest {

  private static String readme() throws IOException {
    return Files.readString(Path.of("README.md"));
  }

  @Test
  void lists_the_default_mapping_of_every_object() throws IOException {
    String readme = readme();
    for (RecordType type : RecordType.values()) {
      for (SObjectSource source : SObjectCatalogue.of(type)) {
        String mapping =
            source.bindings().stream()
                .map(
                    binding ->
                        binding.field().name() + " = " + String.join(", ", binding.sources()))
                .collect(Collectors.joining("; "));
        assertThat(readme).contains("| " + source.sObject() + " | " + mapping + " |\n");
      }
    }
  }

  @Test
  void lists_every_setting_with_its_default() throws IOException {
    String readme = readme();
    for (Setting setting : SalesforceSettings.declared()) {
      String otherwise =
          setting instanceof Setting.Text text
              ? text.defaultValue().orElse(text.required() ? "-" : "empty")
              : "-";
      assertThat(readme.lines())
          .anyMatch(
              line ->
                  line.startsWith("| `" + setting.name() + "` |")
                      && line.endsWith("| " + otherwise + " |"));
    }
  }

  @Test
  void tells_how_many_objects_are_described() throws IOException {
    long objects =
        Arrays.stream(RecordType.values())
            .mapToLong(type -> SObjectCatalogue.of(type).size())
            .sum();

    assertThat(readme()).contains("1 an object: " + objects + " for everything");
  }
}
