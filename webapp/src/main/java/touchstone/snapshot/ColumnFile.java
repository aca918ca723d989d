package touchstone.snapshot;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import touchstone.work.Workers;

/**
 * The format: a head, the arrays in chunks, a directory of them with a CRC32C for every chunk, and
 * a foot that says where the directory is, with its own CRC32C. The directory also carries the
 * schema, a text the caller chooses: a file of another schema is not read; and how many bytes a
 * chunk has, which is the least that can be read and checked at once.
 */
final class ColumnFile {

  private static final byte[] HEAD = "TSCOL\r\n\2".getBytes(StandardCharsets.ISO_8859_1);
  private static final int FOOT_BYTES = Long.BYTES + 2 * Integer.BYTES + HEAD.length;

  private ColumnFile() {}

  /**
   * Writes columns and returns when they are on the disk.
   *
   * @param chunkBytes how many bytes share a checksum; a power of 2, at most {@link Block#CHUNK}
   * @param workers a second thread writes while the first makes what comes next
   */
  static void write(
      Disk.Output output, String schema, int chunkBytes, Columns columns, Workers workers)
      throws IOException {
    output.write(ByteBuffer.wrap(HEAD));
    long offset = HEAD.length;
    List<StoredArray> arrays = new ArrayList<>();
    try (WriteBehind behind = new WriteBehind(output, workers)) {
      for (String name : columns.names()) {
        StoredArray stored = write(behind, name, columns.made(name), offset, chunkBytes);
        arrays.add(stored);
        offset += (long) stored.length() * stored.block().width();
      }
    }
    byte[] directory = directory(schema, chunkBytes, arrays);
    output.write(ByteBuffer.wrap(directory));
    ByteBuffer foot = ByteBuffer.allocate(FOOT_BYTES).order(Block.ORDER);
    foot.putLong(offset)
        .putInt(directory.length)
        .putInt(StoredArray.checksum(ByteBuffer.wrap(directory)));
    output.write(foot.put(HEAD).flip());
    output.force();
  }

  private static StoredArray write(
      WriteBehind behind, String name, Object array, long offset, int chunkBytes)
      throws IOException {
    Block block = Block.of(array);
    int length = java.lang.reflect.Array.getLength(array);
    int[] checksums = new int[StoredArray.chunks(block, length, chunkBytes)];
    int chunk = 0;
    for (int from = 0; from < length; from += block.perChunk()) {
      int count = Math.min(block.perChunk(), length - from);
      ByteBuffer buffer = behind.buffer();
      block.put(buffer, array, from, count);
      int bytes = count * block.width();
      for (int start = 0; start < bytes; start += chunkBytes) {
        checksums[chunk++] =
            StoredArray.checksum(buffer.slice(start, Math.min(chunkBytes, bytes - start)));
      }
      behind.write(bytes);
    }
    return new StoredArray(name, block, length, offset, chunkBytes, checksums);
  }

  private static byte[] directory(String schema, int chunkBytes, List<StoredArray> arrays)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream data = new DataOutputStream(bytes);
    data.writeUTF(schema);
    data.writeInt(chunkBytes);
    data.writeInt(arrays.size());
    for (StoredArray array : arrays) {
      data.writeUTF(array.name());
      data.writeByte(array.block().ordinal());
      data.writeInt(array.length());
      data.writeLong(array.offset());
      for (int checksum : array.checksums()) {
        data.writeInt(checksum);
      }
    }
    return bytes.toByteArray();
  }

  /**
   * Reads the columns of a file whose names are wanted.
   *
   * @throws UnreadableFileException if it is missing, damaged, cut off, or of another schema
   */
  static Columns read(Path file, String schema, Predicate<String> wanted, Workers workers)
      throws UnreadableFileException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      return read(channel, arrays(channel, schema), wanted, workers);
    } catch (IOException | RuntimeException e) {
      throw refusal(e);
    }
  }

  /** Reads whole arrays. */
  static Columns read(
      FileChannel channel, List<StoredArray> arrays, Predicate<String> wanted, Workers workers) {
    Columns columns = new Columns();
    List<Runnable> tasks = new ArrayList<>();
    for (StoredArray stored : arrays) {
      if (wanted.test(stored.name())) {
        Object array = stored.block().create(stored.length());
        columns.put(stored.name(), array);
        for (int from = 0; from < stored.length(); from += stored.block().perChunk()) {
          int start = from;
          tasks.add(() -> stored.load(channel, start, array));
        }
      }
    }
    workers.runAll(tasks);
    return columns;
  }

  /** Opens a file to read single values of it. */
  static StoredColumns open(Path file, String schema) throws UnreadableFileException {
    try {
      FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
      try {
        return new StoredColumns(channel, arrays(channel, schema));
      } catch (IOException | RuntimeException | UnreadableFileException e) {
        channel.close();
        throw e;
      }
    } catch (IOException | RuntimeException e) {
      throw refusal(e);
    }
  }

  /** What went wrong with a file, for who reads it. */
  static UnreadableFileException refusal(Exception cause) {
    if (cause instanceof NoSuchFileException) {
      return new UnreadableFileException("it is missing", cause);
    }
    if (cause instanceof DamagedFileException) {
      return new UnreadableFileException("it is damaged", cause);
    }
    if (cause instanceof ClosedChannelException) {
      return new UnreadableFileException("it was closed while it was read", cause);
    }
    if (cause instanceof UncheckedIOException unchecked) {
      return refusal(unchecked.getCause());
    }
    if (cause instanceof IOException) {
      return new UnreadableFileException("it cannot be read: " + cause.getMessage(), cause);
    }
    throw (RuntimeException) cause;
  }

  private static List<StoredArray> arrays(FileChannel channel, String schema)
      throws IOException, UnreadableFileException {
    long size = channel.size();
    if (size < HEAD.length + FOOT_BYTES) {
      throw new DamagedFileException();
    }
    ByteBuffer head = ByteBuffer.allocate(HEAD.length);
    StoredArray.fill(channel, head, 0);
    ByteBuffer foot = ByteBuffer.allocate(FOOT_BYTES).order(Block.ORDER);
    StoredArray.fill(channel, foot, size - FOOT_BYTES);
    foot.flip();
    long offset = foot.getLong();
    int length = foot.getInt();
    int checksum = foot.getInt();
    if (!head.flip().equals(ByteBuffer.wrap(HEAD))
        || !foot.equals(ByteBuffer.wrap(HEAD))
        || length < 0
        || offset != size - FOOT_BYTES - length) {
      throw new DamagedFileException();
    }
    ByteBuffer directory = ByteBuffer.allocate(length);
    StoredArray.fill(channel, directory, offset);
    if (StoredArray.checksum(directory.flip()) != checksum) {
      throw new DamagedFileException();
    }
    try (DataInputStream data = new DataInputStream(new ByteArrayInputStream(directory.array()))) {
      if (!data.readUTF().equals(schema)) {
        throw new UnreadableFileException("it is of another version");
      }
      return arrays(data);
    } catch (EOFException e) {
      throw new DamagedFileException();
    }
  }

  private static List<StoredArray> arrays(DataInputStream data) throws IOException {
    int chunkBytes = data.readInt();
    List<StoredArray> arrays = new ArrayList<>();
    for (int i = data.readInt(); i > 0; i--) {
      String name = data.readUTF();
      Block block = Block.values()[data.readByte()];
      int length = data.readInt();
      long offset = data.readLong();
      int[] checksums = new int[StoredArray.chunks(block, length, chunkBytes)];
      for (int chunk = 0; chunk < checksums.length; chunk++) {
        checksums[chunk] = data.readInt();
      }
      arrays.add(new StoredArray(name, block, length, offset, chunkBytes, checksums));
    }
    return arrays;
  }
}
