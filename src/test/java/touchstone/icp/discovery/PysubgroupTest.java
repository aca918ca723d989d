package touchstone.icp.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The search against pysubgroup, an independent program, on the same table.
 *
 * <p>Expected numbers: pysubgroup at commit b897766 (2024-11-11), Python 3.11.7, pandas 3.0.6,
 * numpy 2.4.6; the call is in src/test/resources/touchstone/icp/discovery/pysubgroup_top30.py:
 * {@code DFSNumeric().execute(SubgroupDiscoveryTask(data, NumericTarget("value"), space,
 * result_set_size=1000, depth=3, qf=StandardQFNumeric(0.5)))}.
 */
class PysubgroupTest {

  /** Conditions, size, quality; best first. */
  private static final List<String> BEST =
      List.of(
          "industry is industry2 and region is region1 and employees is below 320|20|129.42252631793872",
          "industry is industry2 and region is region1 and employees is below 81|7|125.00558736701029",
          "industry is industry2 and region is region1|22|123.17864263026783",
          "industry is industry2 and region is region1 and employees is below 164|10|120.5360843128402",
          "industry is industry2 and region is region1 and founded is below 2012|18|118.53094737123583",
          "region is region1 and employees is below 81 and founded is 1996 or more|17|117.97497020476285",
          "region is region1 and employees is below 81 and founded is 2004 or more|13|110.3405294424692",
          "region is region1 and employees is below 81 and founded is 1996 or more and below 2012|11|106.97517680174923",
          "industry is industry2 and region is region1 and founded is 1988 or more|18|103.3479505655983",
          "industry is industry2 and region is region1 and employees is below 242|14|102.00971224209884",
          "region is region1 and employees is below 81 and founded is 2004 or more and below 2012|7|100.61856363950893",
          "region is region2 and legalForm is form1 and founded is 1996 or more and below 2004|11|100.56745770678259",
          "industry is industry2 and region is region1 and founded is 1996 or more|15|97.73818169672228",
          "industry is industry2 and region is region1 and founded is 1988 or more and below 2012|14|97.17442185341932",
          "industry is industry2 and region is region1 and founded is below 2004|11|95.80810113262262",
          "legalForm is form0 and founded is 2012 or more|41|93.72006556192113",
          "industry is industry2 and region is region1 and founded is 1996 or more and below 2012|11|91.55799721945445",
          "legalForm is form0 and founded is 2004 or more|78|91.23612291996226",
          "legalForm is form0 and employees is 242 or more and founded is 2012 or more|16|90.65457666666669",
          "industry is industry0 and legalForm is form0 and founded is 2012 or more|7|89.11181322321607",
          "industry is industry4 and legalForm is form0 and founded is 2012 or more|4|86.57841333333332",
          "region is region1 and employees is below 242 and founded is 1996 or more|54|85.23239882174386",
          "industry is industry2 and employees is below 81|24|84.84480517312218",
          "employees is below 81 and founded is 2012 or more|19|83.7675251012067",
          "industry is industry0 and region is region3 and employees is 81 or more and below 320|25|83.44298333333334",
          "legalForm is form0 and employees is 242 or more and founded is 2004 or more|32|83.37082635205853",
          "industry is industry2 and region is region1 and legalForm is form1|8|82.60338450625589",
          "industry is industry2 and legalForm is form2 and employees is below 81|8|82.42731491774047",
          "industry is industry0 and legalForm is form0 and employees is 164 or more and below 242|11|82.07697298920668",
          "industry is industry2 and employees is below 81 and founded is 1988 or more|20|81.92106345151743");

  @Test
  void the_thirty_best_are_the_same_in_the_same_order() {
    PysubgroupTable table = new PysubgroupTable();
    SearchSpace space =
        SearchSpace.of(
            table.columns(), Tables.rows(PysubgroupTable.ROWS), new SearchSettings(3, 1, 5, 24, 1));
    Scores scores = Scores.ofValues(table.value(), 0.5, 1);
    int[][] orders = new Strength(space).of(scores);

    List<Candidate> best = new ExhaustiveSearch(space).best(scores, orders, 30, Watch.NONE);

    for (int i = 0; i < BEST.size(); i++) {
      String[] expected = BEST.get(i).split("\\|");
      Pattern pattern = Candidates.pattern(best.get(i).id(), space, orders);
      assertThat(pattern.inWords()).isEqualTo(expected[0]);
      assertThat(pattern.rows(table.columns()).cardinality())
          .isEqualTo(Integer.parseInt(expected[1]));
      assertThat(best.get(i).quality()).isCloseTo(Double.parseDouble(expected[2]), within(1e-9));
    }
  }
}
