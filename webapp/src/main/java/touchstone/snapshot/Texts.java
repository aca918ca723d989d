package touchstone.snapshot;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Many texts in two arrays; a text is made when it is asked for. Immutable and thread-safe.
 *
 * @param starts where each text starts; one longer than their number
 * @param bytes UTF-8
 */
public record Texts(int[] starts, byte[] bytes) {

  /**
   * @throws IllegalArgumentException if the starts do not fit the bytes
   */
  public Texts {
    if (starts.length == 0 || starts[0] != 0 || starts[starts.length - 1] != bytes.length) {
      throw new IllegalArgumentException("The starts of the texts do not fit.");
    }
    for (int i = 1; i < starts.length; i++) {
      if (starts[i] < starts[i - 1]) {
        throw new IllegalArgumentException("The starts of the texts go back.");
      }
    }
  }

  /** Packs texts. */
  public static Texts of(List<String> texts) {
    Builder builder = new Builder();
    texts.forEach(builder::add);
    return builder.build();
  }

  /** How many there are. */
  public int size() {
    return starts.length - 1;
  }

  /** One of them. */
  public String get(int index) {
    return new String(
        bytes, starts[index], starts[index + 1] - starts[index], StandardCharsets.UTF_8);
  }

  /** Whether one of them is the same as one of others. */
  public boolean sameAt(int index, Texts others, int place) {
    return Arrays.equals(
        bytes,
        starts[index],
        starts[index + 1],
        others.bytes,
        others.starts[place],
        others.starts[place + 1]);
  }

  /** All of them. */
  public List<String> list() {
    return java.util.stream.IntStream.range(0, size()).mapToObj(this::get).toList();
  }

  /** Packs texts one by one. Not thread-safe. */
  public static final class Builder {

    private int[] starts = new int[64];
    private byte[] bytes = new byte[1024];
    private int size;

    /** Adds one. */
    public Builder add(String text) {
      byte[] utf = text.getBytes(StandardCharsets.UTF_8);
      return add(utf, 0, utf.length);
    }

    /** Adds one of others. */
    public Builder add(Texts texts, int index) {
      int from = texts.starts[index];
      return add(texts.bytes, from, texts.starts[index + 1] - from);
    }

    /** Adds a run of others. */
    public Builder add(Texts texts, int first, int end) {
      int from = texts.starts[first];
      int shift = make(end - first, texts.starts[end] - from) - from;
      System.arraycopy(texts.bytes, from, bytes, from + shift, texts.starts[end] - from);
      for (int index = first; index < end; index++) {
        starts[++size] = texts.starts[index + 1] + shift;
      }
      return this;
    }

    private Builder add(byte[] from, int start, int length) {
      int at = make(1, length);
      System.arraycopy(from, start, bytes, at, length);
      starts[++size] = at + length;
      return this;
    }

    /** Makes room for so many texts of so many bytes in all; returns where they begin. */
    private int make(int texts, int length) {
      if (size + texts + 1 > starts.length) {
        starts = Arrays.copyOf(starts, Math.max(size + texts + 1, starts.length * 2));
      }
      int end = Math.addExact(starts[size], length);
      if (end > bytes.length) {
        bytes = Arrays.copyOf(bytes, (int) Math.min(Integer.MAX_VALUE - 8L, 2L * end));
      }
      return starts[size];
    }

    /** The texts. */
    public Texts build() {
      return new Texts(Arrays.copyOf(starts, size + 1), Arrays.copyOf(bytes, starts[size]));
    }
  }
}
