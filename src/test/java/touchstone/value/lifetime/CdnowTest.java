package touchstone.value.lifetime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The estimates that Fader, Hardie and Lee (2005) print for the CDNOW customers, to their printed
 * digits, from how these customers bought.
 */
class CdnowTest {

  private static final double DAYS_PER_WEEK = 7;

  private static ModelFit.Fitted<BetaGeometricNbd> fitted;

  @BeforeAll
  static void fit() throws IOException {
    fitted = (ModelFit.Fitted<BetaGeometricNbd>) BetaGeometricNbd.fit(customers());
  }

  private static List<PurchaseHistory> customers() throws IOException {
    try (InputStream counts = CdnowTest.class.getResourceAsStream("cdnow.txt")) {
      List<PurchaseHistory> customers = new ArrayList<>();
      new String(counts.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> Arrays.stream(line.split(" ")).mapToInt(Integer::parseInt).toArray())
          .forEach(
              count ->
                  customers.addAll(
                      Collections.nCopies(
                          count[3],
                          new PurchaseHistory(
                              count[0], count[1] / DAYS_PER_WEEK, count[2] / DAYS_PER_WEEK))));
      return customers;
    }
  }

  @Test
  void the_parameters_are_the_printed_ones() {
    assertThat(fitted.observations()).isEqualTo(2357);
    assertThat(fitted.model().r()).isCloseTo(0.243, within(0.0005));
    assertThat(fitted.model().alpha()).isCloseTo(4.414, within(0.0005));
    assertThat(fitted.model().a()).isCloseTo(0.793, within(0.0005));
    assertThat(fitted.model().b()).isCloseTo(2.426, within(0.0005));
  }

  @Test
  void the_log_likelihood_is_the_printed_one() {
    assertThat(fitted.logLikelihood()).isCloseTo(-9582.4, within(0.05));
  }

  @Test
  void a_customer_with_two_repeat_purchases_is_expected_to_buy_as_often_as_printed() {
    PurchaseHistory customer = new PurchaseHistory(2, 30.43, 38.86);

    assertThat(fitted.model().expectedPurchases(customer, 39)).isCloseTo(1.226, within(0.0005));
  }
}
