package touchstone.icp.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import touchstone.icp.AttributeColumn;
import touchstone.icp.AttributeKind;
import touchstone.icp.CategoryColumn;

/** What a discovery says where there is little, much, or nothing to search. */
class DiscoveryLimitsTest {

  private static final DiscoverySettings QUICK = DiscoverySettings.DEFAULT.withShuffles(300);

  private static DiscoveryResult run(DiscoveryRequest request) {
    return new Discovery(QUICK).run(request, Watch.NONE.onThreads(2));
  }

  @Nested
  class Never_stays_silent {

    @Test
    void about_one_customer() {
      DiscoveryResult result =
          run(DiscoveryRequest.of(List.of(Tables.names("industry", "A")), new double[] {1}));

      assertThat(result.verdict()).isEqualTo(Verdict.NOT_ENOUGH_EVIDENCE);
      assertThat(result.sentence())
          .isEqualTo(
              "Not enough evidence: there are 1 customers with a known mutual value, and nothing"
                  + " can be told from fewer than 5.");
    }

    @Test
    void about_no_customer_and_no_column() {
      assertThat(run(DiscoveryRequest.of(List.of(), new double[0])).verdict())
          .isEqualTo(Verdict.NOT_ENOUGH_EVIDENCE);
    }

    @Test
    void about_constant_and_unknown_columns() {
      String[] same = new String[20];
      String[] unknown = new String[20];
      Arrays.fill(same, "A");
      Arrays.fill(unknown, "n/a");

      DiscoveryResult result =
          run(
              DiscoveryRequest.of(
                  List.of(
                      Tables.names("industry", same),
                      Tables.names("region", unknown),
                      Tables.numbers("employees", new double[20])),
                  new SplittableRandom(1).doubles(20).toArray()));

      assertThat(result.sentence())
          .isEqualTo(
              "Not enough evidence: no attribute has two different known values among the"
                  + " customers.");
      assertThat(result.notices())
          .extracting(Notice::sentence)
          .contains(
              "industry has the same value wherever it is known: not searched.",
              "region is unknown for every account: not searched.",
              "employees has the same value wherever it is known: not searched.");
    }

    @Test
    void about_a_target_that_never_changes() {
      DiscoveryResult result =
          run(
              DiscoveryRequest.of(
                  List.of(Tables.names("industry", "A", "B", "A", "B", "A", "B")), new double[6]));

      assertThat(result.sentence())
          .isEqualTo("Not enough evidence: all customers searched have the same mutual value.");
    }

    @Test
    void about_targets_that_are_no_numbers() {
      PlantedWorld world = new PlantedWorld(100, PlantedWorld.ONE_CONDITION, 2, false, 4);
      double[] target = world.target().clone();
      target[3] = Double.NaN;
      target[4] = Double.POSITIVE_INFINITY;

      DiscoveryResult result = run(DiscoveryRequest.of(world.columns(), target));

      assertThat(result.provenance().searchedRows()).isEqualTo(98);
      assertThat(result.notices())
          .extracting(Notice::sentence)
          .contains("2 of 100 customers are left out: their target is not a finite number.");
    }

    @Test
    void about_500_attributes() {
      SplittableRandom random = new SplittableRandom(2);
      List<AttributeColumn> columns = new ArrayList<>();
      for (int i = 0; i < 500; i++) {
        columns.add(Tables.drawnNames("a" + i, 300, 5, .1, random));
      }
      double[] target = random.doubles(300).toArray();
      Pattern planted =
          new Pattern(
              List.of(
                  new Selector.CategoryIs(
                      Tables.attribute("a77", AttributeKind.CATEGORY), "a773")));
      planted.rows(columns).stream().forEach(row -> target[row] += 0.6);

      DiscoveryResult result =
          new Discovery(QUICK.withShuffles(100).withSteps(3e9))
              .run(DiscoveryRequest.of(columns, target), Watch.NONE.onThreads(2));

      assertThat(result.profiles().get(0).pattern()).isEqualTo(planted);
      assertThat(result.notices())
          .filteredOn(notice -> notice.kind() == Notice.Kind.REDUCED_SEARCH)
          .extracting(Notice::sentence)
          .first()
          .asString()
          .startsWith("500 searchable columns make the space too wide");
      assertThat(result.provenance().wholeDepth()).isLessThan(3);
    }

    @Test
    void about_more_columns_than_candidates_can_number() {
      SplittableRandom random = new SplittableRandom(2);
      List<AttributeColumn> columns = new ArrayList<>();
      for (int i = 0; i < 60; i++) {
        columns.add(Tables.drawnSets("tools" + i, 60, 24, .3, random));
      }

      DiscoveryResult result =
          new Discovery(QUICK.withShuffles(1).withSteps(1e8))
              .run(
                  DiscoveryRequest.of(columns, random.doubles(60).toArray()),
                  Watch.NONE.onThreads(2));

      assertThat(result.notices())
          .extracting(Notice::sentence)
          .contains(
              "1440 columns are more than can be searched together: the 1000 with the fewest"
                  + " unknown values are.");
    }

    @Test
    void about_100_000_categories() {
      String[] city = new String[100_000];
      List<String> names = new ArrayList<>();
      for (int row = 0; row < city.length; row++) {
        names.add("City " + row);
      }
      Collections.shuffle(names, new Random(1));
      int[] codes = Tables.rows(100_000);
      Arrays.fill(codes, 0, 300, 5);
      AttributeColumn column =
          new CategoryColumn(Tables.attribute("city", AttributeKind.CATEGORY), names, codes);
      double[] target = new SplittableRandom(1).doubles(100_000).toArray();
      for (int row = 0; row < 300; row++) {
        target[row] += 0.3;
      }

      DiscoveryResult result = run(DiscoveryRequest.of(List.of(column), target));

      assertThat(result.profiles())
          .extracting(profile -> profile.evidence().inside())
          .containsExactly(300);
      assertThat(result.notices())
          .extracting(Notice::sentence)
          .contains(
              "city has 100000 names, too many to look for names that look alike.",
              "city: 1 of 99701 names are searched, the most frequent ones; the others have fewer"
                  + " accounts or come after the limit of 24 names.");
    }

    @Test
    void about_being_stopped() {
      AtomicInteger asked = new AtomicInteger();
      Watch watch = new Watch(share -> {}, () -> asked.incrementAndGet() > 100, 2);
      PlantedWorld world = new PlantedWorld(300, PlantedWorld.ONE_CONDITION, 1, false, 4);

      assertThatThrownBy(() -> new Discovery(QUICK).run(world.request(), watch))
          .isInstanceOf(CancellationException.class);
    }

    @Test
    void about_its_progress() {
      List<Double> shares = Collections.synchronizedList(new ArrayList<>());
      PlantedWorld world = new PlantedWorld(60, PlantedWorld.ONE_CONDITION, 1, false, 4);

      new Discovery(QUICK).run(world.request(), new Watch(shares::add, () -> false, 2));

      assertThat(shares).isSorted().last().isEqualTo(1.0);
    }
  }

  @Nested
  class Refuses {

    @Test
    void columns_of_another_length() {
      assertThatThrownBy(
              () ->
                  DiscoveryRequest.of(
                      List.of(Tables.names("industry", "A", "B")), new double[] {1}))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("The column \"industry\" has 2 rows where the target has 1.");
    }

    @Test
    void two_columns_of_one_key() {
      assertThatThrownBy(
              () ->
                  DiscoveryRequest.of(
                      List.of(Tables.names("industry", "A"), Tables.names("industry", "B")),
                      new double[] {1}))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("There are two columns with the key \"industry\".");
    }

    @Test
    void settings_out_of_range() {
      assertThatThrownBy(() -> new SearchSettings(4, 2, 0, 24, 4))
          .hasMessage("The depth must lie between 1 and 3, not at 4.");
      assertThatThrownBy(() -> QUICK.withShuffles(0))
          .hasMessage("The number of shuffles must be 1 or more.");
    }
  }
}
