package touchstone.icp.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import touchstone.icp.AttributeKind;

class DiscoveryTest {

  private static final DiscoverySettings QUICK = DiscoverySettings.DEFAULT.withShuffles(300);

  private static DiscoveryResult run(DiscoveryRequest request) {
    return new Discovery(QUICK).run(request, Watch.NONE.onThreads(2));
  }

  private static DiscoveryResult run(PlantedWorld world) {
    return run(world.request());
  }

  @Nested
  class With_a_true_profile {

    private final PlantedWorld world =
        new PlantedWorld(400, PlantedWorld.ONE_CONDITION, 1.2, false, 5);
    private final DiscoveryResult result = run(world);

    @Test
    void finds_it_among_older_customers_and_confirms_it_among_newer_ones() {
      assertThat(result.verdict()).isEqualTo(Verdict.CONFIRMED);
      DiscoveredProfile profile = result.profiles().get(0);
      assertThat(profile.pattern()).isEqualTo(PlantedWorld.ONE_CONDITION);
      assertThat(profile.familyWiseP()).isLessThanOrEqualTo(0.05);
      assertThat(result.provenance().searchedRows()).isEqualTo(267);
      assertThat(result.provenance().confirmingRows()).isEqualTo(133);
      assertThat(profile.confirmation())
          .isInstanceOfSatisfying(
              Confirmation.Tested.class,
              tested -> {
                assertThat(tested.held()).isTrue();
                assertThat(tested.holmP()).isGreaterThanOrEqualTo(tested.pValue());
                assertThat(tested.evidence().inside() + tested.evidence().outside()).isEqualTo(133);
              });
    }

    @Test
    void says_so_in_one_sentence_with_the_counts() {
      Evidence evidence = result.profiles().get(0).evidence();

      assertThat(result.sentence())
          .startsWith(
              "Confirmed: industry is industry2: "
                  + evidence.highInside()
                  + " of "
                  + evidence.inside()
                  + " are among the best third, against "
                  + evidence.highOutside()
                  + " of "
                  + evidence.outside()
                  + " others; chance alone finds one as good anywhere with p = 0.003.")
          .contains("It held among later customers: ");
      assertThat(evidence.inside() + evidence.outside()).isEqualTo(267);
    }

    @Test
    void gives_the_same_result_on_any_number_of_threads() {
      for (int threads : new int[] {1, 3}) {
        assertThat(new Discovery(QUICK).run(world.request(), Watch.NONE.onThreads(threads)))
            .isEqualTo(result);
      }
    }

    @Test
    void names_the_gain_over_the_best_parent() {
      Gain gain = result.profiles().get(0).gain();

      assertThat(gain.parent()).isEqualTo("all customers");
      assertThat(gain.standardDeviations())
          .isCloseTo(result.profiles().get(0).quality(), within(1e-9));
    }
  }

  @Nested
  class Several_profiles {

    @Test
    void each_explain_customers_that_the_others_do_not() {
      PlantedWorld world = new PlantedWorld(900, PlantedWorld.ONE_CONDITION, 1.3, false, 8);
      Pattern second =
          new Pattern(
              List.of(
                  new Selector.CategoryIs(
                      Tables.attribute("region", AttributeKind.CATEGORY), "region4")));
      double[] target = world.target().clone();
      second.rows(world.columns()).stream().forEach(row -> target[row] *= Math.exp(2));

      DiscoveryResult result = run(DiscoveryRequest.of(world.columns(), target));

      assertThat(result.profiles())
          .extracting(DiscoveredProfile::pattern)
          .contains(PlantedWorld.ONE_CONDITION, second);
      assertThat(result.profiles().get(0).newlyExplained())
          .isEqualTo(result.profiles().get(0).evidence().inside());
      assertThat(result.profiles().get(1).newlyExplained())
          .isPositive()
          .isLessThan(result.profiles().get(1).evidence().inside());
      // Of the search as it came, all twenty repeat the same customers.
      assertThat(result.candidates()).hasSize(20);
    }

    @Test
    void hold_no_condition_that_does_not_earn_its_place() {
      // In these tables a longer conjunction has the best quality, by chance.
      for (int seed : new int[] {2, 4, 6}) {
        PlantedWorld world = new PlantedWorld(600, PlantedWorld.ONE_CONDITION, 0.8, false, seed);

        DiscoveryResult result = run(world);

        assertThat(result.candidates().get(0).pattern().selectors()).hasSize(2);
        assertThat(result.profiles())
            .extracting(DiscoveredProfile::pattern)
            .containsExactly(PlantedWorld.ONE_CONDITION);
      }
    }
  }

  @Nested
  class Without_a_profile {

    @Test
    void says_not_enough_evidence_while_a_profile_could_stay_hidden() {
      DiscoveryResult result = run(new PlantedWorld(15, PlantedWorld.ONE_CONDITION, 0, false, 2));

      assertThat(result.verdict()).isEqualTo(Verdict.NOT_ENOUGH_EVIDENCE);
      assertThat(result.profiles()).isEmpty();
      assertThat(result.candidates()).isNotEmpty();
      assertThat(result.sentence())
          .matches(
              "Not enough evidence: nothing among [\\d,]+ conjunctions over 15 customers is beyond"
                  + " chance, but a profile of a quarter of the customers, with values one standard"
                  + " deviation higher, would have been seen with \\d+ % only\\. The nearest is .+"
                  + " \\(p = 0\\.\\d+\\)\\. More customers, or fewer attributes, would tell\\.");
    }

    @Test
    void says_no_pattern_once_one_would_have_been_seen() {
      DiscoveryResult result = run(new PlantedWorld(900, PlantedWorld.ONE_CONDITION, 0, false, 1));

      assertThat(result.verdict()).isEqualTo(Verdict.NO_PATTERN);
      assertThat(result.power()).isGreaterThan(0.99);
      assertThat(result.sentence()).startsWith("No pattern: nothing among ");
    }

    @Test
    void says_that_a_pattern_of_older_customers_did_not_hold() {
      // The planted profile ends with the older customers.
      PlantedWorld world = new PlantedWorld(600, PlantedWorld.ONE_CONDITION, 1.5, false, 3);
      int[] since = new int[600];
      double[] target = world.target().clone();
      SplittableRandom random = new SplittableRandom(1);
      for (int row = 0; row < 600; row++) {
        since[row] = row < 400 ? 100 : 200;
        target[row] = row < 400 ? target[row] : random.nextDouble();
      }

      DiscoveryResult result =
          new Discovery(QUICK.withSplitDay(200))
              .run(
                  DiscoveryRequest.of(world.columns(), target).withCustomerSince(since),
                  Watch.NONE);

      assertThat(result.verdict()).isEqualTo(Verdict.NO_PATTERN);
      assertThat(result.profiles().get(0).pattern()).isEqualTo(PlantedWorld.ONE_CONDITION);
      assertThat(result.sentence()).contains("It did not hold among later customers: ");
    }
  }

  @Nested
  class With_few_customers {

    @Test
    void finds_nothing_in_five_for_no_order_of_five_is_rare_enough() {
      DiscoveryResult result =
          run(
              DiscoveryRequest.of(
                  List.of(Tables.names("industry", "A", "A", "B", "B", "B")),
                  new double[] {9, 8, 3, 2, 1}));

      assertThat(result.verdict()).isEqualTo(Verdict.NOT_ENOUGH_EVIDENCE);
      assertThat(result.provenance().exactP()).isTrue();
      assertThat(result.candidates().get(0).familyWiseP()).isCloseTo(0.2, within(1e-12));
      assertThat(result.power()).isZero();
    }

    @Test
    void suggests_a_profile_of_the_six_best_of_fifteen_but_does_not_confirm_it() {
      DiscoveryResult result =
          run(
              DiscoveryRequest.of(
                  List.of(
                      Tables.names(
                          "industry",
                          "A",
                          "A",
                          "A",
                          "A",
                          "A",
                          "A",
                          "B",
                          "B",
                          "C",
                          "C",
                          "B",
                          "C",
                          "C",
                          "B",
                          "B"),
                      Tables.numbers(
                          "employees", 5, 80, 9, 12, 70, 3, 44, 8, 9, 120, 60, 7, 2, 1, 6)),
                  new double[] {15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1}));

      assertThat(result.verdict()).isEqualTo(Verdict.SUGGESTIVE);
      DiscoveredProfile profile = result.profiles().get(0);
      assertThat(profile.pattern().inWords()).isEqualTo("industry is A");
      assertThat(profile.evidence().inWords())
          .isEqualTo("5 of 6 are among the best third, against 0 of 9 others");
      assertThat(profile.sentence())
          .endsWith(
              "Not confirmed yet: It is not known since when each is a customer, so none count as"
                  + " later.");
    }
  }

  @Nested
  class A_giant_customer {

    private final PlantedWorld world =
        new PlantedWorld(300, PlantedWorld.ONE_CONDITION, 0, true, 12);

    @Test
    void makes_no_profile_and_is_named() {
      DiscoveryResult result = run(DiscoveryRequest.of(world.columns(), world.target()));

      int giant = 0;
      for (int row = 0; row < 300; row++) {
        giant = world.target()[row] > world.target()[giant] ? row : giant;
      }
      assertThat(result.profiles()).isEmpty();
      assertThat(result.outliers()).extracting(OutlierPattern::row).containsExactly(giant);
      assertThat(result.outliers().get(0).sentence())
          .startsWith("One customer makes this pattern alone: ")
          .endsWith("without the largest (row " + giant + ").");
      assertThat(result.outliers().get(0).meanWithout())
          .isLessThan(result.outliers().get(0).mean() / 100);
    }

    @Test
    void shows_in_the_lift_with_and_without_it() {
      double[] target = {1000, 3, 3, 3, 1, 1, 1, 1};
      BitSet inside = new BitSet();
      inside.set(0, 4);

      Lift lift = new Comparison(target).lift(inside, Tables.rows(8));

      assertThat(lift.withAll().getAsDouble()).isCloseTo(252.25 / 126.625, within(1e-12));
      assertThat(lift.withoutLargest().getAsDouble()).isCloseTo(3 / (13 / 7.0), within(1e-12));
      assertThat(lift.largestRow()).isZero();
      assertThat(lift.restsOnLargest()).isTrue();
    }

    @Test
    void leaves_no_lift_where_values_can_be_negative() {
      BitSet inside = new BitSet();
      inside.set(0);

      assertThat(new Comparison(new double[] {5, -3, 1}).lift(inside, Tables.rows(3)).withAll())
          .isEqualTo(OptionalDouble.empty());
    }
  }

  @Nested
  class A_leak {

    @Test
    void is_set_aside_and_the_true_profile_still_found() {
      PlantedWorld world =
          new PlantedWorld(400, PlantedWorld.ONE_CONDITION, 1.2, false, 5).withLeaks();

      DiscoveryResult result = run(world);

      assertThat(result.setAside())
          .extracting(aside -> aside.attribute().key())
          .containsExactly("renewalManager", "status", "yearlySpend");
      assertThat(result.profiles().get(0).pattern()).isEqualTo(PlantedWorld.ONE_CONDITION);
    }
  }

  @Nested
  class Any_target {

    @Test
    void may_be_a_yes_or_no() {
      PlantedWorld world = new PlantedWorld(500, PlantedWorld.ONE_CONDITION, 1.5, false, 4);
      double[] sorted = world.target().clone();
      Arrays.sort(sorted);
      double[] boughtAgain =
          Arrays.stream(world.target()).map(value -> value > sorted[400] ? 1 : 0).toArray();

      DiscoveryResult result = run(world.request().withTarget("bought again", boughtAgain));

      assertThat(result.profiles().get(0).pattern()).isEqualTo(PlantedWorld.ONE_CONDITION);
      assertThat(result.profiles().get(0).evidence().highFrom()).isEqualTo(1);
      assertThat(result.provenance().targetLabel()).isEqualTo("bought again");
    }
  }
}
