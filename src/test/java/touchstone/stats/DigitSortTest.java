package touchstone.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class DigitSortTest {

  @Property(tries = 200)
  void sorts_by_the_bits_that_count_and_keeps_the_order_of_the_others(
      @ForAll Random random,
      @ForAll @IntRange(min = 0, max = 300) int count,
      @ForAll @IntRange(min = 0, max = 40) int from,
      @ForAll @IntRange(min = 0, max = 22) int bits) {
    long[] numbers = random.longs(count, 0, bits + from == 0 ? 1 : 1L << (from + bits)).toArray();
    long[] expected =
        Arrays.stream(numbers)
            .boxed()
            .sorted(Comparator.comparingLong(number -> number >>> from))
            .mapToLong(Long::longValue)
            .toArray();

    assertThat(DigitSort.sorted(numbers, from, from + bits)).isEqualTo(expected);
  }
}
