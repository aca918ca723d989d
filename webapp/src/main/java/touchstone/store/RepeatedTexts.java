package touchstone.store;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What texts mean of which a few are repeated in millions of records, like a currency or a lead
 * source: each is made out once. If they turn out not to be repeated, the others are made out each
 * time. Not thread-safe.
 *
 * @param <T> what a text means
 */
public final class RepeatedTexts<T> {

  private static final int MOST = 1_000;
  private static final int SLOTS = 4_096;

  private final Function<String, Optional<T>> meaning;
  private final Map<String, Optional<T>> byText = new HashMap<>();
  private final byte[][] known = new byte[SLOTS][];
  private final Object[] meanings = new Object[SLOTS];
  private int size;

  /**
   * @param meaning makes out what a text means, the same for the same text
   */
  public RepeatedTexts(Function<String, Optional<T>> meaning) {
    this.meaning = meaning;
  }

  /** What a text means. */
  public Optional<T> of(String text) {
    Optional<T> seen = byText.get(text);
    if (seen != null) {
      return seen;
    }
    Optional<T> found = meaning.apply(text);
    if (byText.size() < MOST) {
      byText.put(text, found);
    }
    return found;
  }

  /** What a text in UTF-8 means, from one place of bytes up to another. */
  @SuppressWarnings("unchecked")
  Optional<T> of(byte[] bytes, int from, int to) {
    int slot = slot(bytes, from, to);
    while (known[slot] != null) {
      if (Arrays.equals(known[slot], 0, known[slot].length, bytes, from, to)) {
        return (Optional<T>) meanings[slot];
      }
      slot = (slot + 1) % SLOTS;
    }
    Optional<T> found = of(new String(bytes, from, to - from, StandardCharsets.UTF_8));
    if (size < MOST) {
      known[slot] = Arrays.copyOfRange(bytes, from, to);
      meanings[slot] = found;
      size++;
    }
    return found;
  }

  private static int slot(byte[] bytes, int from, int to) {
    int hash = to - from;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + bytes[i];
    }
    return ((hash * 0x9E3779B9) >>> 16) % SLOTS;
  }
}
