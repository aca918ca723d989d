package touchstone.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class OrdinalSortTest {

  @Property
  void sorts_as_java_sorts_objects_and_leaves_equals_in_their_order(
      @ForAll @Size(max = 200) @IntRange(min = 0, max = 9) int[] keys) {
    int[] sorted =
        OrdinalSort.sorted(keys.length, (one, other) -> Integer.compare(keys[one], keys[other]));

    assertThat(sorted)
        .isEqualTo(
            IntStream.range(0, keys.length)
                .boxed()
                .sorted(Comparator.comparingInt(ordinal -> keys[ordinal]))
                .mapToInt(Integer::intValue)
                .toArray());
  }
}
