package touchstone.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import touchstone.snapshot.Texts;

class NameKeysTest {

  @Property
  void contain_what_the_names_contain_in_lower_case(
      @ForAll @AlphaChars @Chars({'é', 'Ü', ' ', '%'}) @StringLength(max = 12) String name,
      @ForAll @AlphaChars @Chars({'é', 'Ü', ' ', '%'}) @StringLength(max = 2) String part) {
    NameKeys keys = NameKeys.of(Texts.of(List.of("other", name)));
    String lower = NameKeys.lower(part);

    assertThat(keys.contains(1, NameKeys.utf8(lower)))
        .isEqualTo(NameKeys.lower(name).contains(lower));
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
    assertThat(NameKeys.of(Texts.of(List.of("ÄRGER & Söhne"))).of(0)).isEqualTo("ärger & söhne");
  }
}
