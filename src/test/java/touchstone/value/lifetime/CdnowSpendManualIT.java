package touchstone.value.lifetime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * The estimates printed for what the CDNOW customers spent, from the customers themselves. These
 * amounts are not part of the project, so nothing runs this but a person:
 *
 * <pre>mvn -pl src test -Dtest=CdnowSpendManualIT -Dtouchstone.cdnow.spend=FILE</pre>
 *
 * <p>The file has a heading line and holds ID, x, t_x, T and the average amount of repeat purchases
 * (cdnow_customers_summary_with_transactions.csv of the Python package lifetimes).
 */
class CdnowSpendManualIT {

  /** Fader and Hardie (2013): p 6.25, q 3.74, gamma 15.44 on 946 customers. */
  @Test
  void spend_gives_the_printed_estimates() throws IOException {
    List<SpendHistory> customers = new ArrayList<>();
    for (String[] row : rows("touchstone.cdnow.spend")) {
      int purchases = Integer.parseInt(row[1]);
      customers.add(new SpendHistory(purchases, purchases == 0 ? 0 : Double.parseDouble(row[4])));
    }

    var fitted = (ModelFit.Fitted<GammaGamma>) GammaGamma.fit(customers);

    assertThat(fitted.observations()).isEqualTo(946);
    assertThat(fitted.model().p()).isCloseTo(6.25, within(0.005));
    // The file holds averages rounded to cents, which moves the last digit.
    assertThat(fitted.model().q()).isCloseTo(3.74, within(0.01));
    assertThat(fitted.model().gamma()).isCloseTo(15.44, within(0.01));
    assertThat(fitted.logLikelihood()).isCloseTo(-4055.92, within(0.01));
  }

  private static List<String[]> rows(String property) throws IOException {
    Path file =
        Path.of(
            Optional.ofNullable(System.getProperty(property))
                .orElseThrow(
                    () -> new IllegalStateException("Name the file: -D" + property + "=FILE")));
    return Files.readAllLines(file).stream().skip(1).map(line -> line.split(",")).toList();
  }
}
