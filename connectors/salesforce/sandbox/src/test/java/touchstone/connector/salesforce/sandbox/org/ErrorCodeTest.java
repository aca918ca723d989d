package touchstone.connector.salesforce.sandbox.org;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ErrorCodeTest {

  private static final String PUBLISHED =
      "/touchstone/connector/salesforce/sandbox/published-error-codes.txt";

  @ParameterizedTest
  @EnumSource(ErrorCode.class)
  void is_one_salesforce_publishes(ErrorCode code) throws IOException {
    assertThat(published()).hasSizeGreaterThan(400).contains(code.name());
  }

  private static Set<String> published() throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                ErrorCodeTest.class.getResourceAsStream(PUBLISHED), StandardCharsets.UTF_8))) {
      return lines.lines().filter(line -> !line.startsWith("#")).collect(Collectors.toSet());
    }
  }
}
