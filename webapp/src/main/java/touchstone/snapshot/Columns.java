package touchstone.snapshot;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Arrays by name: what a file holds. Arrays are not copied. Not thread-safe while it is filled,
 * thread-safe afterwards.
 */
public final class Columns {

  /** Begins what is added to the name of texts for the arrays they are made of. */
  static final String SUFFIX = "#";

  static final String STARTS = SUFFIX + "starts";
  static final String UTF8 = SUFFIX + "utf8";

  private final Map<String, Supplier<?>> arrays = new LinkedHashMap<>();

  /** Adds an array of bytes, ints, longs or doubles. */
  public Columns put(String name, Object array) {
    Block.of(array);
    return putLater(name, () -> array);
  }

  /**
   * Adds an array that is made each time it is asked for: once, when it is written. So a file is
   * written without all of its arrays being in memory together.
   *
   * @param array makes an array of bytes, ints, longs or doubles
   */
  public Columns putLater(String name, Supplier<?> array) {
    if (arrays.put(name, array) != null) {
      throw new IllegalArgumentException("There are two columns \"" + name + "\".");
    }
    return this;
  }

  /** Adds all that others hold, in their order. */
  public Columns putAll(Columns others) {
    others.arrays.forEach(this::putLater);
    return this;
  }

  /** Adds texts. */
  public Columns put(String name, Texts texts) {
    return put(name + STARTS, texts.starts()).put(name + UTF8, texts.bytes());
  }

  /** Adds texts. */
  public Columns put(String name, List<String> texts) {
    return put(name, Texts.of(texts));
  }

  /** The names of all arrays, in the order they were added. */
  public Set<String> names() {
    return arrays.keySet();
  }

  /** The names of the arrays whose name begins so, without that beginning. */
  public List<String> under(String prefix) {
    return arrays.keySet().stream()
        .filter(name -> name.startsWith(prefix))
        .map(name -> name.substring(prefix.length()))
        .collect(Collectors.toList());
  }

  /** Whether there is an array of that name. */
  public boolean has(String name) {
    return arrays.containsKey(name);
  }

  /** The array of a name that there is. */
  Object made(String name) {
    return arrays.get(name).get();
  }

  /** The array of a name. */
  public Object array(String name) throws UnreadableFileException {
    return get(name, Object.class);
  }

  public byte[] bytes(String name) throws UnreadableFileException {
    return get(name, byte[].class);
  }

  public int[] ints(String name) throws UnreadableFileException {
    return get(name, int[].class);
  }

  public long[] longs(String name) throws UnreadableFileException {
    return get(name, long[].class);
  }

  public double[] doubles(String name) throws UnreadableFileException {
    return get(name, double[].class);
  }

  public Texts texts(String name) throws UnreadableFileException {
    try {
      return new Texts(ints(name + STARTS), bytes(name + UTF8));
    } catch (IllegalArgumentException e) {
      throw new UnreadableFileException("the texts \"" + name + "\" are damaged", e);
    }
  }

  private <T> T get(String name, Class<T> type) throws UnreadableFileException {
    Object array = has(name) ? made(name) : null;
    if (!type.isInstance(array)) {
      throw new UnreadableFileException("it lacks the column \"" + name + "\"");
    }
    return type.cast(array);
  }
}
