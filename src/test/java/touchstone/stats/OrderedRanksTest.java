package touchstone.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class OrderedRanksTest {

  /** The definition: the share of values below, plus half the share of values equal. */
  private static double rank(double[] values, boolean[] counts, int position) {
    double below = 0;
    double all = 0;
    for (int i = 0; i < values.length; i++) {
      if (counts[i] && !Double.isNaN(values[i])) {
        all++;
        below += values[i] < values[position] ? 1 : values[i] == values[position] ? 0.5 : 0;
      }
    }
    return below / all;
  }

  /** Values of many kinds: few different ones, close ones, far ones, infinite ones, none. */
  private static double value(Random random) {
    return switch (random.nextInt(8)) {
      case 0 -> Double.NaN;
      case 1 -> random.nextInt(4) - 2;
      case 2 -> 1 + Math.ulp(1.0) * random.nextInt(5);
      case 3 -> -random.nextDouble();
      case 4 -> Math.scalb(random.nextDouble() - 0.5, random.nextInt(200) - 100);
      case 5 -> random.nextInt(100) / 7.0;
      case 6 -> random.nextInt(20) == 0 ? Double.NEGATIVE_INFINITY : 0.0;
      default -> random.nextInt(20) == 0 ? Double.POSITIVE_INFINITY : -0.0;
    };
  }

  private static double[] values(Random random, int count) {
    double[] values = new double[count];
    Arrays.setAll(values, i -> value(random));
    return values;
  }

  private static boolean[] some(Random random, int count) {
    boolean[] some = new boolean[count];
    for (int i = 0; i < count; i++) {
      some[i] = random.nextInt(5) > 0;
    }
    return some;
  }

  // Without a group its properties would not run.
  @Group
  @Nested
  class Ranks {

    @Property
    void tell_the_value_they_are_of(@ForAll long seed) {
      Random random = new Random(seed);
      double[] values = values(random, random.nextInt(300));
      boolean[] counts = some(random, values.length);

      OrderedRanks ranks = OrderedRanks.of(values, position -> counts[position]);

      int[] distinct = ranks.distinctDoubled();
      double[] distinctValues = ranks.distinctValues(values);
      assertThat(distinct).isSorted().doesNotHaveDuplicates();
      assertThat(distinctValues).isSorted().hasSameSizeAs(distinct);
      for (int position = 0; position < values.length; position++) {
        int doubled = ranks.doubled()[position];
        assertThat(doubled > 0).isEqualTo(counts[position] && !Double.isNaN(values[position]));
        if (doubled > 0) {
          int place = Arrays.binarySearch(distinct, doubled);
          assertThat(distinctValues[place] == values[position]).isTrue();
          assertThat(ranks.scale().known(doubled)).isEqualTo(ranks.known(position));
          assertThat(ranks.scale().ascending(doubled)).isEqualTo(ranks.ascending(position));
        }
      }
    }

    @Property(tries = 200)
    void are_those_of_the_definition(@ForAll Random random) {
      double[] values = values(random, random.nextInt(60));
      boolean[] counts = some(random, values.length);

      OrderedRanks ranks = OrderedRanks.of(values, i -> counts[i]);

      int[] known = new int[values.length];
      ranks.addKnown(known, 0, values.length / 2);
      ranks.addKnown(known, values.length / 3, values.length);
      for (int i = 0; i < values.length; i++) {
        int times = (i < values.length / 2 ? 1 : 0) + (i >= values.length / 3 ? 1 : 0);
        assertThat(known[i]).isEqualTo(ranks.known(i) ? times : 0);
        boolean ranked = counts[i] && !Double.isNaN(values[i]);
        assertThat(ranks.known(i)).isEqualTo(ranked && ranks.size() > 1);
        if (ranks.known(i)) {
          assertThat(ranks.ascending(i)).isEqualTo(rank(values, counts, i));
          assertThat(ranks.scale().descending(ranks.doubled()[i]))
              .isEqualTo(1 - ranks.ascending(i));
        }
      }
    }

    /** Many values are sorted by digits, few by comparing them. */
    @Test
    void of_many_values_are_those_of_the_definition() {
      Random random = new Random(20_261_122);
      double[] values = values(random, 5_000);
      boolean[] counts = some(random, values.length);

      OrderedRanks ranks = OrderedRanks.of(values, i -> counts[i]);

      for (int i = 0; i < values.length; i += 7) {
        assertThat(ranks.known(i)).isEqualTo(counts[i] && !Double.isNaN(values[i]));
        if (ranks.known(i)) {
          assertThat(ranks.ascending(i)).isEqualTo(rank(values, counts, i));
        }
      }
    }

    @Test
    void of_many_equal_values_are_one_half() {
      double[] values = new double[3_000];
      Arrays.fill(values, 42.5);

      OrderedRanks ranks = OrderedRanks.of(values, i -> true);

      assertThat(IntStream.range(0, 3_000).mapToDouble(ranks::ascending)).containsOnly(0.5);
    }
  }

  /** Values by names that ascend, some of which come, go, or get another value. */
  @Property(tries = 300)
  void ranks_after_changes_are_those_of_everything_anew(@ForAll Random random) {
    List<Integer> names = new ArrayList<>();
    List<Double> values = new ArrayList<>();
    int size = random.nextInt(200);
    for (int i = 0; i < size; i++) {
      names.add(10 * i);
      values.add(value(random));
    }
    OrderedRanks ranks = OrderedRanks.of(array(values), i -> names.get(i) % 3 > 0);
    for (int step = 0; step < 4; step++) {
      List<Integer> former = List.copyOf(names);
      double[] formerValues = array(values);
      List<Integer> changed = new ArrayList<>();
      for (int i = names.size() - 1; i >= 0; i--) {
        switch (random.nextInt(20)) {
          case 0 -> {
            names.remove(i);
            values.remove(i);
          }
          case 1 -> {
            values.set(i, value(random));
            changed.add(names.get(i));
          }
          case 2 -> {
            int name = names.get(i) + 1;
            if (i + 1 == names.size() || names.get(i + 1) > name) {
              names.add(i + 1, name);
              values.add(i + 1, value(random));
              changed.add(name);
            }
          }
          default -> {}
        }
      }
      int[] now =
          former.stream()
              .mapToInt(name -> changed.contains(name) ? -1 : names.indexOf(name))
              .toArray();
      int[] fresh = changed.stream().mapToInt(names::indexOf).sorted().toArray();

      ranks = ranks.after(formerValues, now, fresh, array(values), i -> names.get(i) % 3 > 0);

      assertThat(ranks)
          .isEqualTo(OrderedRanks.of(array(values), i -> names.get(i) % 3 > 0))
          .hasSameHashCodeAs(OrderedRanks.of(array(values), i -> names.get(i) % 3 > 0));
    }
  }

  private static double[] array(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
