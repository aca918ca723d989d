package touchstone.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RepeatedTextsTest {

  private final List<String> madeOut = new ArrayList<>();
  private final RepeatedTexts<String> texts =
      new RepeatedTexts<>(
          text -> {
            madeOut.add(text);
            return Optional.of(text.strip()).filter(stripped -> !stripped.isEmpty());
          });

  private Optional<String> ofBytes(String text) {
    byte[] bytes = ("<<" + text + ">>").getBytes(StandardCharsets.UTF_8);
    return texts.of(bytes, 2, bytes.length - 2);
  }

  @Test
  void are_made_out_once_as_text_or_as_bytes() {
    assertThat(texts.of(" Fair é ")).contains("Fair é");
    assertThat(ofBytes(" Fair é ")).contains("Fair é");
    assertThat(ofBytes(" Fair é ")).contains("Fair é");
    assertThat(ofBytes("")).isEmpty();
    assertThat(texts.of("")).isEmpty();

    assertThat(madeOut).containsExactly(" Fair é ", "");
  }

  @Test
  void mean_the_same_however_many_there_are() {
    for (int turn = 0; turn < 2; turn++) {
      for (int i = 0; i < 5_000; i++) {
        assertThat(ofBytes(" text " + i)).contains("text " + i);
        assertThat(texts.of(" text " + i)).contains("text " + i);
      }
    }
  }
}
