package touchstone.icp.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import touchstone.icp.AttributeColumn;
import touchstone.icp.AttributeKind;
import touchstone.icp.CategoryColumn;
import touchstone.icp.NumberColumn;

class LeakGuardTest {

  private static final int ROWS = 200;
  private final SplittableRandom random = new SplittableRandom(11);
  private final double[] target = random.doubles(ROWS).toArray();
  private final AttributeColumn honest = Tables.drawnNames("industry", ROWS, 4, .2, random);

  private LeakGuard.Report inspect(LeakEvidence evidence, AttributeColumn... columns) {
    return LeakGuard.inspect(List.of(columns), target, Tables.rows(target.length), evidence);
  }

  private CategoryColumn filledIf(String key, IntPredicate filled) {
    int[] codes = new int[ROWS];
    for (int row = 0; row < ROWS; row++) {
      codes[row] = filled.test(row) ? row % 2 : CategoryColumn.UNKNOWN;
    }
    return new CategoryColumn(
        Tables.attribute(key, AttributeKind.CATEGORY), List.of("Ann", "Ben"), codes);
  }

  @Test
  void lets_honest_attributes_pass() {
    LeakGuard.Report report =
        inspect(LeakEvidence.NONE, honest, Tables.drawnNumbers("employees", ROWS, .2, random));

    assertThat(report.setAside()).isEmpty();
    assertThat(report.searched()).hasSize(2);
  }

  @Test
  void lets_a_strong_but_honest_profile_pass() {
    // The six best of fifteen share an industry: what we look for, not a leak.
    double[] fifteen = {15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1};
    AttributeColumn column =
        Tables.names(
            "industry", "A", "A", "A", "A", "A", "A", "B", "B", "B", "C", "C", "C", "D", "D", "D");

    assertThat(
            LeakGuard.inspect(List.of(column), fifteen, Tables.rows(15), LeakEvidence.NONE)
                .setAside())
        .isEmpty();
  }

  @Nested
  class Sets_aside {

    @Test
    void a_field_whose_presence_tells_the_value() {
      LeakGuard.Report report =
          inspect(LeakEvidence.NONE, honest, filledIf("renewalManager", row -> target[row] > .5));

      assertThat(report.searched()).containsExactly(honest);
      SetAside found = report.setAside().get(0);
      assertThat(found.reason()).isEqualTo(LeakReason.PRESENCE_TELLS_OUTCOME);
      assertThat(found.strength()).isEqualTo(1);
      assertThat(found.accounts()).isEqualTo(200);
      assertThat(found.sentence())
          .matches(
              "renewalManager is filled for \\d+ of 200 customers, and a customer with it has the"
                  + " higher value in 100 % of all comparisons: that it is filled tells the"
                  + " outcome\\.");
    }

    @Test
    void a_field_filled_for_customers_only() {
      boolean[] reached = new boolean[ROWS];
      Arrays.fill(reached, 0, 50, true);
      CategoryColumn vat = filledIf("vatNumber", row -> row < 48 || row > 196);

      LeakGuard.Report report =
          inspect(LeakEvidence.NONE.withEveryone(List.of(vat), reached), honest, vat);

      assertThat(report.setAside())
          .extracting(SetAside::sentence)
          .containsExactly(
              "vatNumber is filled for 48 of 50 customers but for 3 of 150 other accounts: that it"
                  + " is filled tells who bought.");
    }

    @Test
    void a_value_that_only_customers_have() {
      boolean[] reached = new boolean[ROWS];
      Arrays.fill(reached, 0, 50, true);
      String[] values = new String[ROWS];
      Arrays.fill(values, "Prospects list");
      Arrays.fill(values, 0, 50, "Installed base");
      CategoryColumn type = Tables.names("type", values);

      LeakGuard.Report report =
          inspect(LeakEvidence.NONE.withEveryone(List.of(type), reached), type);

      assertThat(report.setAside())
          .extracting(SetAside::reason, SetAside::sentence)
          .containsExactly(
              tuple(
                  LeakReason.RESTATES_OUTCOME,
                  "type is \"Installed base\" for 50 of 50 customers and for 0 of 150 other"
                      + " accounts: it says who bought."));
    }

    @Test
    void a_value_that_names_the_outcome() {
      String[] values = new String[ROWS];
      Arrays.fill(values, "Customer - Direct");
      Arrays.fill(values, 0, 100, "Partner");

      LeakGuard.Report report = inspect(LeakEvidence.NONE, Tables.names("type", values));

      assertThat(report.setAside())
          .extracting(SetAside::sentence)
          .containsExactly(
              "type has the value \"Customer - Direct\" (100 of 200 customers), which says what"
                  + " became of an account and not what it is.");
    }

    @Test
    void a_number_that_is_the_target_under_another_name() {
      double[] spend = Arrays.stream(target).map(value -> Math.exp(3 * value)).toArray();

      LeakGuard.Report report =
          inspect(LeakEvidence.NONE, honest, Tables.numbers("yearlySpend", spend));

      assertThat(report.searched()).containsExactly(honest);
      assertThat(report.setAside())
          .extracting(SetAside::sentence)
          .containsExactly(
              "yearlySpend puts 200 customers in nearly the same order as the outcome (rank"
                  + " correlation 1.000): it is the outcome in other words.");
    }

    @Test
    void a_name_that_separates_the_target() {
      String[] segment = new String[ROWS];
      for (int row = 0; row < ROWS; row++) {
        segment[row] = target[row] > .4 ? "Gold" : "Silver";
      }

      assertThat(inspect(LeakEvidence.NONE, Tables.names("segment", segment)).setAside())
          .extracting(SetAside::reason)
          .containsExactly(LeakReason.RESTATES_OUTCOME);
    }

    @Test
    void facts_dated_after_the_outcome() {
      int[] known = new int[ROWS];
      int[] outcome = new int[ROWS];
      Arrays.fill(outcome, 100);
      for (int row = 0; row < ROWS; row++) {
        known[row] = row % 2 == 0 ? 90 : 110;
      }
      CategoryColumn team = filledIf("team", row -> true);

      LeakGuard.Report report =
          inspect(LeakEvidence.NONE.withFirstKnown("team", known).withOutcomeDays(outcome), team);

      assertThat(report.setAside())
          .extracting(SetAside::reason, SetAside::sentence)
          .containsExactly(
              tuple(
                  LeakReason.DATED_AFTER_OUTCOME,
                  "team: 100 of 200 dated values became known only after the outcome."));
    }

    @Test
    void fields_filled_in_the_sales_process() {
      int[] known = new int[ROWS];
      int[] contact = new int[ROWS];
      Arrays.fill(known, 60);
      Arrays.fill(contact, 50);

      LeakGuard.Report report =
          inspect(
              LeakEvidence.NONE.withFirstKnown("budget", known).withFirstContactDays(contact),
              filledIf("budget", row -> true));

      assertThat(report.setAside())
          .extracting(SetAside::reason)
          .containsExactly(LeakReason.FILLED_IN_PROCESS);
    }
  }

  @Nested
  class With_fifteen_customers {

    private final double[] fifteen = {15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1};

    private List<SetAside> found(AttributeColumn column) {
      return LeakGuard.inspect(List.of(column), fifteen, Tables.rows(15), LeakEvidence.NONE)
          .setAside();
    }

    @Test
    void sees_a_field_filled_for_the_better_half_only() {
      assertThat(
              found(
                  Tables.names(
                      "manager", "A", "B", "A", "B", "A", "B", "A", "", "", "", "", "", "", "",
                      "")))
          .extracting(SetAside::reason)
          .containsExactly(LeakReason.PRESENCE_TELLS_OUTCOME);
    }

    @Test
    void sees_the_target_under_another_name() {
      double[] spend = Arrays.stream(fifteen).map(value -> 100 * value * value).toArray();

      assertThat(found(Tables.numbers("spend", spend)))
          .extracting(SetAside::reason)
          .containsExactly(LeakReason.RESTATES_OUTCOME);
    }

    @Test
    void lets_a_number_pass_that_rises_with_the_target() {
      assertThat(
              found(
                  Tables.numbers(
                      "employees", 50, 90, 40, 44, 60, 20, 30, 31, 8, 15, 9, 7, 2, 12, 3)))
          .isEmpty();
    }
  }

  @Nested
  class Makes_unknown {

    @Test
    void single_values_dated_after_the_outcome() {
      int[] known = new int[ROWS];
      int[] outcome = new int[ROWS];
      Arrays.fill(outcome, 100);
      known[7] = 101;
      NumberColumn employees = Tables.drawnNumbers("employees", ROWS, 0, random);

      LeakGuard.Report report =
          inspect(
              LeakEvidence.NONE.withFirstKnown("employees", known).withOutcomeDays(outcome),
              employees);

      assertThat(report.searched().get(0).known(7)).isFalse();
      assertThat(report.searched().get(0).known(8)).isTrue();
      assertThat(report.notices())
          .extracting(Notice::sentence)
          .containsExactly(
              "employees: 1 values became known only after the outcome and count as unknown.");
    }
  }

  @Test
  void searches_an_overruled_attribute_and_still_names_it() {
    CategoryColumn manager = filledIf("renewalManager", row -> target[row] > .5);

    LeakGuard.Report report =
        inspect(LeakEvidence.NONE.overruling(Set.of("renewalManager")), manager);

    assertThat(report.searched()).containsExactly(manager);
    assertThat(report.setAside()).extracting(SetAside::overruled).containsExactly(true);
  }

  @Test
  void accuses_noise_in_no_more_than_one_of_a_hundred_tables() {
    int accused = 0;
    for (int table = 0; table < 200; table++) {
      SplittableRandom draw = new SplittableRandom(table);
      double[] values = draw.doubles(60).toArray();
      AttributeColumn[] columns = new AttributeColumn[8];
      for (int i = 0; i < columns.length; i++) {
        columns[i] = Tables.drawnNames("a" + i, 60, 5, .5, draw);
      }
      accused +=
          LeakGuard.inspect(List.of(columns), values, Tables.rows(60), LeakEvidence.NONE)
                  .setAside()
                  .isEmpty()
              ? 0
              : 1;
    }
    // Binomial(200, 0.01) exceeds 7 with a probability of 0.001.
    assertThat(accused).isLessThanOrEqualTo(7);
  }
}
