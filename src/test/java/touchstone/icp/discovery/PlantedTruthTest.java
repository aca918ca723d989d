package touchstone.icp.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The short form of docs/evidence.md: the whole discovery in worlds whose truth is known. */
class PlantedTruthTest {

  @ParameterizedTest
  @CsvSource({"15,60", "40,60", "150,40"})
  void of_pure_noise_no_more_than_one_in_twenty_discoveries_claims_a_profile(
      int customers, int runs) {
    Simulation.Tally tally =
        new Simulation(customers, PlantedWorld.ONE_CONDITION, 0, runs, 199).tally();

    // Binomial(60, 0.05) exceeds 9, and Binomial(40, 0.05) exceeds 7, with less than 0.001.
    assertThat(tally.beyondChance()).isLessThanOrEqualTo(runs == 60 ? 9 : 7);
    assertThat(tally.claims()).isLessThanOrEqualTo(tally.beyondChance());
  }

  @Test
  void a_strong_profile_is_found_and_confirmed_in_most_worlds_and_every_leak_set_aside() {
    Simulation.Tally tally = new Simulation(300, PlantedWorld.ONE_CONDITION, 1.2, 12, 199).tally();

    // 200 runs found it in 199, confirmed it in 196.
    assertThat(tally.found()).isGreaterThanOrEqualTo(10);
    assertThat(tally.confirmed()).isGreaterThanOrEqualTo(9);
    assertThat(tally.leaksSetAside()).isEqualTo(3 * 6);
  }

  @Test
  void intervals_cover_the_truth_as_often_as_they_promise() {
    Simulation.Tally tally = new Simulation(40, PlantedWorld.ONE_CONDITION, 1, 100, 1).tally();

    // Binomial(100, 0.95) stays below 87 with a probability of 0.001.
    assertThat(tally.truth()[1]).isGreaterThan(90);
    assertThat(tally.truth()[0]).isGreaterThanOrEqualTo(tally.truth()[1] - 13);
  }
}
