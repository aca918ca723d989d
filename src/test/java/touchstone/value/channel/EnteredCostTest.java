package touchstone.value.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class EnteredCostTest {

  private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);

  @Test
  void falls_evenly_on_the_days_of_its_period() {
    EnteredCost cost = new EnteredCost("Outbound", FIRST, LocalDate.of(2025, 1, 10), 100_00);

    long day = FIRST.toEpochDay();
    assertThat(cost.within(day, day + 4)).isEqualTo(50_00);
    assertThat(cost.within(day - 100, day - 1)).isZero();
    assertThat(cost.within(day - 100, day + 100)).isEqualTo(100_00);
    assertThat(cost.within(day + 5, day)).isZero();
  }

  @Property
  void the_parts_add_up_to_the_whole(
      @ForAll @LongRange(min = 0, max = 10_000_000_000_000_000L) long amount,
      @ForAll @IntRange(min = 1, max = 4_000) int days,
      @ForAll @IntRange(min = -10, max = 4_010) int cut) {
    EnteredCost cost = new EnteredCost("Web", FIRST, FIRST.plusDays(days - 1L), amount);
    long day = FIRST.toEpochDay();

    assertThat(cost.within(day, day + cut) + cost.within(day + cut + 1, day + days))
        .isEqualTo(amount);
  }

  @Test
  void refuses_what_cannot_be() {
    assertThatThrownBy(() -> new EnteredCost("Web", FIRST, FIRST.minusDays(1), 1))
        .hasMessage("The period ends before it begins.");
    assertThatThrownBy(() -> new EnteredCost("Web", FIRST, FIRST, -1))
        .hasMessage("A cost is 0 or more.");
    assertThatThrownBy(() -> new EnteredCost(" ", FIRST, FIRST, 1))
        .hasMessage("A cost needs the name of its channel.");
  }
}
