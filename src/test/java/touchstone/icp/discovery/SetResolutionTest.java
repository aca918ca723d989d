package touchstone.icp.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import touchstone.icp.CategoryColumn;

class SetResolutionTest {

  private static final int CUSTOMERS = 600;

  private final CategoryColumn industry =
      Tables.drawnNames("industry", CUSTOMERS, 6, 0, new SplittableRandom(7));
  private final CategoryColumn region =
      Tables.drawnNames("region", CUSTOMERS, 4, 0, new SplittableRandom(8));

  private boolean is(int row, int industryCode, int regionCode) {
    return industry.codes()[row] == industryCode && region.codes()[row] == regionCode;
  }

  private List<String> found(double[] target) {
    return new Discovery(DiscoverySettings.DEFAULT.withShuffles(199).withoutSplit())
        .run(DiscoveryRequest.of(List.of(industry, region), target), Watch.NONE).profiles().stream()
            .map(profile -> profile.pattern().inWords())
            .toList();
  }

  @Test
  void two_kinds_of_two_industries_are_two_profiles_and_not_the_set_of_both() {
    SplittableRandom random = new SplittableRandom(9);
    double[] target = new double[CUSTOMERS];
    for (int row = 0; row < CUSTOMERS; row++) {
      target[row] = random.nextGaussian() + (is(row, 1, 0) || is(row, 4, 2) ? 3 : 0);
    }

    assertThat(found(target))
        .startsWith(
            "industry is industry1 and region is region0",
            "industry is industry4 and region is region2");
  }

  @Test
  void industries_of_one_kind_stay_a_set() {
    SplittableRandom random = new SplittableRandom(9);
    double[] target = new double[CUSTOMERS];
    for (int row = 0; row < CUSTOMERS; row++) {
      int code = industry.codes()[row];
      target[row] = random.nextGaussian() + (code == 1 || code == 4 ? 2 : 0);
    }

    assertThat(found(target)).containsExactly("industry is one of industry1, industry4");
  }
}
