package touchstone.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import touchstone.icp.AttributeKind;
import touchstone.icp.CategoryColumn;
import touchstone.icp.learning.LearningWorld;
import touchstone.stats.Estimate;
import touchstone.stats.IntervalEstimate;
import touchstone.stats.TestResult;
import touchstone.value.indicator.BetterWhen;
import touchstone.value.indicator.Unit;

class ValidationTableTest {

  private static final int ACCOUNTS = 60;

  /** A sales cycle of about 60 days in the first half, 21 in the second. */
  private static Measure cycle() {
    double[] days = new double[ACCOUNTS];
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < ACCOUNTS; i++) {
      days[i] = (i < 30 ? 50 : 16) + random.nextInt(i < 30 ? 21 : 11);
    }
    return new Measure.OfNumbers("cycle", "Sales cycle", Unit.DAYS, BetterWhen.LOWER, days);
  }

  private static Measure noise(String key, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] values = new double[ACCOUNTS];
    Arrays.setAll(values, i -> random.nextDouble());
    return new Measure.OfNumbers(key, key, Unit.NUMBER, BetterWhen.HIGHER, values);
  }

  private static Measure wins(int inside, int outside) {
    long[] won = new long[ACCOUNTS];
    long[] decided = new long[ACCOUNTS];
    for (int i = 0; i < ACCOUNTS; i++) {
      decided[i] = 1;
      won[i] = (i < 30 ? i < inside : i - 30 < outside) ? 1 : 0;
    }
    return new Measure.OfShares("win_rate", "Win rate", BetterWhen.HIGHER, won, decided);
  }

  private static ValidationTable table(Measure... measures) {
    return ValidationTable.of(
        "profile", List.of(measures), ACCOUNTS, i -> i < 30, i -> i >= 30, OptionalLong.of(1));
  }

  @Nested
  class Numbers {

    private final ValidationRow.OfNumbers row =
        (ValidationRow.OfNumbers) table(cycle(), noise("a", 2)).rows().get(0);

    @Test
    void carry_counts_middles_intervals_and_effects() {
      assertThat(row.insideKnown()).isEqualTo(30);
      assertThat(((Estimate.Measured) row.inside().median()).value()).isBetween(55.0, 66.0);
      assertThat(((Estimate.Measured) row.rest().median()).value()).isBetween(18.0, 24.0);
      assertThat(((IntervalEstimate.Measured) row.inside().medianInterval()).interval().low())
          .isGreaterThan(50);
      assertThat(((IntervalEstimate.Measured) row.cliffsDelta()).value()).isEqualTo(1);
      assertThat(((IntervalEstimate.Measured) row.hedgesG()).value()).isGreaterThan(3);
    }

    @Test
    void a_longer_cycle_is_worse() {
      assertThat(row.finding()).isEqualTo(ValidationRow.Finding.REST_BETTER);
    }

    @Test
    void p_is_corrected_for_all_measures_of_the_table() {
      double raw = ((TestResult.Computed) row.test()).pValue();
      // Two measures, this one the smaller p: Benjamini and Hochberg double it.
      assertThat(row.correctedP().orElseThrow()).isCloseTo(2 * raw, within(1e-12));
    }
  }

  @Nested
  class Shares {

    @Test
    void carry_wilsons_intervals_and_the_ratio() {
      ValidationRow.OfShares row = (ValidationRow.OfShares) table(wins(24, 12)).rows().get(0);
      // R 4.2.2: prop.test(24, 30, correct = FALSE)$conf.int gives 0.6269 0.9050.
      IntervalEstimate.Measured inside = (IntervalEstimate.Measured) row.inside();
      assertThat(inside.interval().low()).isCloseTo(.6269, within(1e-4));
      assertThat(inside.interval().high()).isCloseTo(.9050, within(1e-4));
      assertThat(((IntervalEstimate.Measured) row.ratio()).value()).isEqualTo(2);
      assertThat(row.finding()).isEqualTo(ValidationRow.Finding.PROFILE_BETTER);
    }
  }

  @Nested
  class Honesty {

    @Test
    void noise_is_not_said_to_be_better() {
      ValidationTable table = table(noise("a", 3), noise("b", 4), noise("c", 5), noise("d", 6));
      assertThat(table.findings()).isEmpty();
      assertThat(table.rows()).allMatch(row -> row.finding() == ValidationRow.Finding.CANNOT_TELL);
    }

    @Test
    void what_is_known_of_one_group_only_is_said_to_be_unknown() {
      double[] values = new double[ACCOUNTS];
      Arrays.fill(values, Double.NaN);
      values[0] = 1;
      Measure.OfNumbers measure =
          new Measure.OfNumbers("x", "X", Unit.DAYS, BetterWhen.HIGHER, values);
      ValidationRow row = table(measure).rows().get(0);
      assertThat(row.finding()).isEqualTo(ValidationRow.Finding.NOTHING_KNOWN);
      assertThat(row.insideKnown()).isEqualTo(1);
      assertThat(row.correctedP()).isEmpty();
      assertThat(((ValidationRow.OfNumbers) row).inside().medianInterval())
          .isInstanceOf(IntervalEstimate.NotEnough.class);
    }
  }

  @Nested
  class Parts {

    /** The first half is Asia, the second Latin America, but for two accounts elsewhere. */
    private CategoryColumn region() {
      int[] codes = new int[ACCOUNTS];
      Arrays.setAll(codes, i -> i < 30 ? 0 : 1);
      codes[5] = 2;
      codes[40] = 2;
      codes[50] = CategoryColumn.UNKNOWN;
      return new CategoryColumn(
          LearningWorld.attribute("region", AttributeKind.CATEGORY),
          List.of("Asia", "Latin America", "Africa"),
          codes);
    }

    @Test
    void place_changes_everything() {
      Variants variants = Variants.by(region(), List.of(cycle(), noise("a", 2)), i -> true);
      assertThat(variants.parts())
          .extracting(ValidationTable::label)
          .containsExactly("Asia", "Latin America");
      assertThat(variants.unknown()).isEqualTo(1);
      assertThat(variants.tooSmall()).isEqualTo(2);
      assertThat(variants.parts().get(1).find("cycle").orElseThrow().finding())
          .isEqualTo(ValidationRow.Finding.PROFILE_BETTER);
      assertThat(variants.parts().get(1).find("a").orElseThrow().finding())
          .isEqualTo(ValidationRow.Finding.CANNOT_TELL);
    }
  }

  @Nested
  class Ideal_customer {

    @Test
    void the_one_who_pays_most_is_not_always_the_ideal_one() {
      double[] price = new double[ACCOUNTS];
      Arrays.setAll(price, i -> (i < 30 ? 40_000_00 : 50_000_00) + i);
      Measure.OfNumbers prices =
          new Measure.OfNumbers(
              Measures.DEAL_SIZE, "Deal size", Unit.MONEY_MINOR_UNITS, BetterWhen.HIGHER, price);
      double[] cycle = new double[ACCOUNTS];
      Arrays.setAll(cycle, i -> (i < 30 ? 60 : 180) + i % 7);
      Measure.OfNumbers cycles =
          new Measure.OfNumbers(
              "sales_cycle_days", "Sales cycle", Unit.DAYS, BetterWhen.LOWER, cycle);
      IdealCustomerTable table = IdealCustomerTable.of(table(prices, cycles), List.of());
      assertThat(table.lines().get(0).row().orElseThrow().finding())
          .isEqualTo(ValidationRow.Finding.REST_BETTER);
      assertThat(table.lines().get(1).row().orElseThrow().finding())
          .isEqualTo(ValidationRow.Finding.PROFILE_BETTER);
      assertThat(table.statements())
          .contains(
              "Hours saved a week cannot be compared: too little is recorded of outcomes named"
                  + " hours saved.")
          .contains(
              "Came by own marketing or sales cannot be compared: too little is recorded of lead"
                  + " sources of accounts.");
    }
  }
}
