package touchstone.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import touchstone.snapshot.Texts;
import touchstone.work.Workers;

class NameKeysTest {

  @Property
  void contain_what_the_names_contain_in_lower_case(
      @ForAll @Size(max = 100)
          List<@Chars({'a', 'B', 'b', 'é', 'Ü', ' '}) @StringLength(max = 6) String> names,
      @ForAll @Chars({'a', 'B', 'é', 'ü', ' '}) @StringLength(min = 1, max = 2) String part) {
    String lower = NameKeys.lower(part);

    long[] found =
        NameKeys.of(Texts.of(names)).containing(NameKeys.utf8(lower), Workers.on(Runnable::run, 3));

    assertThat(BitSet.valueOf(found).stream().toArray())
        .isEqualTo(
            IntStream.range(0, names.size())
                .filter(account -> NameKeys.lower(names.get(account)).contains(lower))
                .toArray());
  }

  @Property
  void are_ordered_by_their_beginnings_as_far_as_those_differ(
      @ForAll @StringLength(max = 12) String one, @ForAll @StringLength(max = 12) String other) {
    NameKeys keys = NameKeys.of(Texts.of(List.of(one, other)));
    long[] beginnings = keys.beginnings();

    if (beginnings[0] != beginnings[1]) {
      assertThat(Long.compare(beginnings[0], beginnings[1]))
          .isEqualTo(Integer.signum(keys.compare(0, 1)));
    }
    assertThat(Integer.signum(keys.compare(0, 1)))
        .isEqualTo(Integer.signum(keys.compare(0, NameKeys.utf8(keys.of(1)))));
  }

  @Test
  void are_in_lower_case() {
    assertThat(NameKeys.of(Texts.of(List.of("ACME [Z@]"))).of(0)).isEqualTo("acme [z@]");
    assertThat(NameKeys.of(Texts.of(List.of("ÄRGER & Söhne"))).of(0)).isEqualTo("ärger & söhne");
  }
}
