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
 * The estimates printed for the CDNOW customers, from the customers themselves. The data are not
 * part of the project, so nothing runs this but a person:
 *
 * <pre>mvn -pl src test -Dtest=CdnowManualIT -Dtouchstone.cdnow=FILE -Dtouchstone.cdnow.spend=FILE
 * </pre>
 *
 * <p>The files have a heading line. The first holds ID, frequency, recency and T in weeks
 * (cdnow_customers_summary.csv of the Python package lifetimes); the second ID, x, t_x, T and the
 * average amount of repeat purchases (cdnow_customers_summary_with_transactions.csv).
 */
class CdnowManualIT {

  /** Fader, Hardie and Lee (2005): r .243, alpha 4.414, a .793, b 2.426, LL -9582.4. */
  @Test
  void buying_gives_the_printed_estimates() throws IOException {
    List<PurchaseHistory> customers = new ArrayList<>();
    for (String[] row : rows("touchstone.cdnow")) {
      customers.add(
          new PurchaseHistory(
              Integer.parseInt(row[1]), Double.parseDouble(row[2]), Double.parseDouble(row[3])));
    }

    var fitted = (ModelFit.Fitted<BetaGeometricNbd>) BetaGeometricNbd.fit(customers);

    assertThat(fitted.observations()).isEqualTo(2357);
    assertThat(fitted.model().r()).isCloseTo(0.243, within(0.0005));
    assertThat(fitted.model().alpha()).isCloseTo(4.414, within(0.0005));
    assertThat(fitted.model().a()).isCloseTo(0.793, within(0.0005));
    assertThat(fitted.model().b()).isCloseTo(2.426, within(0.0005));
    assertThat(fitted.logLikelihood()).isCloseTo(-9582.4, within(0.05));
    assertThat(fitted.model().expectedPurchases(new PurchaseHistory(2, 30.43, 38.86), 39))
        .isCloseTo(1.226, within(0.0005));
  }

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
