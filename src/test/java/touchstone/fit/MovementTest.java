package touchstone.fit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import touchstone.icp.Points;
import touchstone.icp.Tier;

class MovementTest {

  private static Movement.Place place(Tier tier, int score) {
    return new Movement.Place(tier, Points.of(score));
  }

  @Test
  void counts_who_moves_where_and_names_those_who_move_furthest() {
    List<Movement.Place> before =
        List.of(
            place(Tier.A, 80),
            place(Tier.B, 50),
            place(Tier.NOT_ICP, 0),
            place(Tier.INSUFFICIENT_DATA, 10),
            place(Tier.C, 30),
            place(Tier.C, 30));
    List<Movement.Place> after =
        List.of(
            place(Tier.B, 60),
            place(Tier.B, 55),
            place(Tier.A, 90),
            place(Tier.C, 25),
            place(Tier.A, 90),
            place(Tier.C, 30));
    Movement movement =
        Movement.of(
            6,
            before::get,
            after::get,
            i -> i == 4 ? Optional.of(new TierOverride(Tier.C, "known")) : Optional.empty(),
            2);
    assertThat(movement.up()).isEqualTo(1);
    assertThat(movement.down()).isEqualTo(1);
    assertThat(movement.becomeKnown()).isEqualTo(1);
    assertThat(movement.overridden()).isEqualTo(1);
    // All but the last: the score of an account whose tier a person set is written all the same.
    assertThat(movement.changed()).isEqualTo(5);
    assertThat(movement.counts().get(Tier.A).get(Tier.B)).isEqualTo(1);
    assertThat(movement.counts().get(Tier.C).get(Tier.C)).isEqualTo(2);
    assertThat(movement.movers()).extracting(Movement.Move::account).containsExactly(2, 3);
    assertThat(movement.movers().get(0).direction()).isEqualTo(Movement.Direction.UP);
  }
}
