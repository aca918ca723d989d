package touchstone.value.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import touchstone.value.outlook.LifetimeOutlook;

/** docs/metrics.md says what the program says. */
class MetricsPageTest {

  private static final Path PAGE = Path.of("..", "docs", "metrics.md");

  private static Map<String, List<String>> sections() throws IOException {
    Map<String, List<String>> sections = new LinkedHashMap<>();
    String title = "";
    for (String line : Files.readAllLines(PAGE)) {
      if (line.startsWith("#")) {
        title = line;
      }
      sections.merge(
          title, List.of(line), (a, b) -> Stream.concat(a.stream(), b.stream()).toList());
    }
    return sections;
  }

  static Stream<IndicatorDescription> indicators() {
    ValueSettings settings = ValueSettings.defaults();
    return Stream.concat(
        IndicatorCatalogue.of(settings).descriptions().stream(),
        LifetimeOutlook.descriptions(settings).stream());
  }

  @ParameterizedTest
  @MethodSource("indicators")
  void describes(IndicatorDescription indicator) throws IOException {
    List<String> section = sections().get("### `" + indicator.key() + "` " + indicator.label());

    assertThat(section).as("the section of %s", indicator.key()).isNotNull();
    String row =
        String.join(
            " | ",
            indicator.side() == Side.TO_US ? "| to us" : "| to the customer",
            indicator.unit().text(),
            indicator.betterWhen() == BetterWhen.HIGHER ? "higher" : "lower",
            indicator.minimumSample().text(),
            indicator.source() + " |");
    assertThat(section).contains(row, indicator.formula());
    assertThat(section).anyMatch(line -> line.contains("Example: "));
  }

  @Test
  void describes_nothing_that_does_not_exist() throws IOException {
    List<String> titles =
        sections().keySet().stream().filter(title -> title.startsWith("### `")).toList();

    assertThat(titles)
        .containsExactlyInAnyOrderElementsOf(
            indicators().map(i -> "### `" + i.key() + "` " + i.label()).toList());
  }
}
