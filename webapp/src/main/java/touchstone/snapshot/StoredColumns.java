package touchstone.snapshot;

import java.io.IOException;
import java.lang.ref.SoftReference;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import touchstone.work.Workers;

/**
 * An open file of columns of which single values are read, each with the chunk it stands in, and
 * whole columns are kept for as long as there is memory. Thread-safe.
 *
 * <p>What was opened stays readable when the file is removed; once nobody holds it any more, the
 * system gets it back. A thread that is interrupted while it reads closes the file for all.
 */
public final class StoredColumns {

  private final FileChannel channel;
  private final List<StoredArray> all;
  private final Map<String, StoredArray> byName = new LinkedHashMap<>();
  private final Map<String, SoftReference<Object>> kept = new ConcurrentHashMap<>();

  /** The chunk last read of each array: who goes on row by row reads each chunk once. */
  private final Map<String, Chunk> last = new ConcurrentHashMap<>();

  /** Read by absolute places only, so that threads can share it. */
  private record Chunk(int index, ByteBuffer bytes) {}

  StoredColumns(FileChannel channel, List<StoredArray> arrays) {
    this.channel = channel;
    this.all = arrays;
    arrays.forEach(array -> byName.put(array.name(), array));
  }

  /** Whether it can still be read. */
  public boolean isOpen() {
    return channel.isOpen();
  }

  /** Whether there is an array, or there are texts, of that name. */
  public boolean has(String name) {
    return byName.containsKey(name) || byName.containsKey(name + Columns.STARTS);
  }

  /** How many elements an array has, or how many texts there are. */
  public int size(String name) throws UnreadableFileException {
    return byName.containsKey(name)
        ? stored(name).length()
        : stored(name + Columns.STARTS).length() - 1;
  }

  /**
   * Reads whole columns, if they are not kept yet, and keeps them while there is memory.
   *
   * @param wanted which, by name
   */
  public Columns keep(Predicate<String> wanted, Workers workers) throws UnreadableFileException {
    Columns columns = new Columns();
    for (StoredArray array : all) {
      Object held = held(array.name());
      if (held != null && wanted.test(withoutSuffix(array.name()))) {
        columns.put(array.name(), held);
      }
    }
    try {
      Columns read =
          ColumnFile.read(
              channel,
              all,
              name -> wanted.test(withoutSuffix(name)) && !columns.has(name),
              workers);
      for (String name : read.names()) {
        Object array = read.made(name);
        kept.put(name, new SoftReference<>(array));
        columns.put(name, array);
      }
    } catch (RuntimeException e) {
      throw ColumnFile.refusal(e);
    }
    return columns;
  }

  private static String withoutSuffix(String name) {
    int end = name.indexOf(Columns.SUFFIX);
    return end < 0 ? name : name.substring(0, end);
  }

  private Object held(String name) {
    SoftReference<Object> reference = kept.get(name);
    return reference == null ? null : reference.get();
  }

  /** A number. */
  public double doubleAt(String name, int row) throws UnreadableFileException {
    return held(name) instanceof double[] array
        ? array[row]
        : chunk(name, Block.DOUBLES, row).getDouble(place(Block.DOUBLES, name, row));
  }

  /** A whole number. */
  public long longAt(String name, int row) throws UnreadableFileException {
    return held(name) instanceof long[] array
        ? array[row]
        : chunk(name, Block.LONGS, row).getLong(place(Block.LONGS, name, row));
  }

  /** A whole number of an array of ints or bytes; a byte counts from 0 to 255. */
  public int intAt(String name, int row) throws UnreadableFileException {
    Object held = held(name);
    if (held instanceof int[] array) {
      return array[row];
    }
    if (held instanceof byte[] array) {
      return Byte.toUnsignedInt(array[row]);
    }
    return stored(name).block() == Block.BYTES
        ? Byte.toUnsignedInt(chunk(name, Block.BYTES, row).get(place(Block.BYTES, name, row)))
        : chunk(name, Block.INTS, row).getInt(place(Block.INTS, name, row));
  }

  /** One of the texts of a name. */
  public String textAt(String name, int row) throws UnreadableFileException {
    int start = intAt(name + Columns.STARTS, row);
    int end = intAt(name + Columns.STARTS, row + 1);
    String bytes = name + Columns.UTF8;
    if (start < 0 || end < start || end > stored(bytes).length()) {
      throw new UnreadableFileException("the texts \"" + name + "\" are damaged");
    }
    if (held(bytes) instanceof byte[] array) {
      return new String(array, start, end - start, StandardCharsets.UTF_8);
    }
    byte[] text = new byte[end - start];
    int done = 0;
    while (done < text.length) {
      ByteBuffer chunk = chunk(bytes, Block.BYTES, start + done);
      int place = place(Block.BYTES, bytes, start + done);
      int some = Math.min(chunk.limit() - place, text.length - done);
      chunk.get(place, text, done, some);
      done += some;
    }
    return new String(text, StandardCharsets.UTF_8);
  }

  private ByteBuffer chunk(String name, Block block, int element) throws UnreadableFileException {
    StoredArray array = stored(name);
    if (array.block() != block || element < 0 || element >= array.length()) {
      throw new UnreadableFileException("the column \"" + name + "\" does not fit");
    }
    int index = element / (array.chunkBytes() / block.width());
    Chunk known = last.get(name);
    if (known != null && known.index() == index) {
      return known.bytes();
    }
    try {
      ByteBuffer bytes = array.chunkOf(channel, element);
      last.put(name, new Chunk(index, bytes));
      return bytes;
    } catch (IOException | RuntimeException e) {
      throw ColumnFile.refusal(e);
    }
  }

  /** Where in its chunk an element is, in bytes. */
  private int place(Block block, String name, int element) throws UnreadableFileException {
    int perChunk = stored(name).chunkBytes() / block.width();
    return element % perChunk * block.width();
  }

  private StoredArray stored(String name) throws UnreadableFileException {
    StoredArray array = byName.get(name);
    if (array == null) {
      throw new UnreadableFileException("it lacks the column \"" + name + "\"");
    }
    return array;
  }
}
