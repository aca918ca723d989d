package touchstone.snapshot;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.zip.CRC32C;
import touchstone.work.Workers;

/**
 * The format: a head, the arrays in chunks, a directory of them with a CRC32C for every chunk, and
 * a foot that says where the directory is, with its own CRC32C. The directory also carries the
 * schema, a text the caller chooses: a file of another schema is not read.
 */
final class ColumnFile {

  private static final byte[] HEAD = "TSCOL\r\n\1".getBytes(StandardCharsets.ISO_8859_1);
  private static final int FOOT_BYTES = Long.BYTES + 2 * Integer.BYTES + HEAD.length;

  private record Entry(String name, Block block, int length, long offset, int[] checksums) {}

  private ColumnFile() {}

  /** Writes columns and returns when they are on the disk. */
  static void write(Disk.Output output, String schema, Columns columns) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocateDirect(Block.CHUNK).order(Block.ORDER);
    output.write(ByteBuffer.wrap(HEAD));
    long offset = HEAD.length;
    List<Entry> entries = new ArrayList<>();
    for (Map.Entry<String, Object> column : columns.arrays().entrySet()) {
      Block block = Block.of(column.getValue());
      int length = java.lang.reflect.Array.getLength(column.getValue());
      int[] checksums = new int[block.chunks(length)];
      for (int chunk = 0; chunk < checksums.length; chunk++) {
        int from = chunk * block.perChunk();
        int count = Math.min(block.perChunk(), length - from);
        buffer.clear();
        block.put(buffer, column.getValue(), from, count);
        buffer.clear().limit(count * block.width());
        checksums[chunk] = checksum(buffer);
        output.write(buffer);
      }
      entries.add(new Entry(column.getKey(), block, length, offset, checksums));
      offset += (long) length * block.width();
    }
    byte[] directory = directory(schema, entries);
    output.write(ByteBuffer.wrap(directory));
    ByteBuffer foot = ByteBuffer.allocate(FOOT_BYTES).order(Block.ORDER);
    foot.putLong(offset).putInt(directory.length).putInt(checksum(ByteBuffer.wrap(directory)));
    output.write(foot.put(HEAD).flip());
    output.force();
  }

  private static byte[] directory(String schema, List<Entry> entries) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream data = new DataOutputStream(bytes);
    data.writeUTF(schema);
    data.writeInt(entries.size());
    for (Entry entry : entries) {
      data.writeUTF(entry.name());
      data.writeByte(entry.block().ordinal());
      data.writeInt(entry.length());
      data.writeLong(entry.offset());
      for (int checksum : entry.checksums()) {
        data.writeInt(checksum);
      }
    }
    return bytes.toByteArray();
  }

  /** The CRC32C of what remains, which stays to be read. */
  private static int checksum(ByteBuffer bytes) {
    CRC32C crc = new CRC32C();
    crc.update(bytes.duplicate());
    return (int) crc.getValue();
  }

  /**
   * Reads the columns of a file whose names are wanted.
   *
   * @throws UnreadableFileException if it is missing, damaged, cut off, or of another schema
   */
  static Columns read(Path file, String schema, Predicate<String> wanted, Workers workers)
      throws UnreadableFileException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      Columns columns = new Columns();
      List<Runnable> tasks = new ArrayList<>();
      for (Entry entry : entries(channel, schema)) {
        if (wanted.test(entry.name())) {
          Object array = entry.block().create(entry.length());
          columns.put(entry.name(), array);
          for (int chunk = 0; chunk < entry.checksums().length; chunk++) {
            int index = chunk;
            tasks.add(() -> load(channel, entry, index, array));
          }
        }
      }
      workers.runAll(tasks);
      return columns;
    } catch (NoSuchFileException e) {
      throw new UnreadableFileException("it is missing", e);
    } catch (Damaged e) {
      throw new UnreadableFileException("it is damaged", e);
    } catch (IOException | UncheckedIOException e) {
      throw new UnreadableFileException("it cannot be read: " + e.getMessage(), e);
    }
  }

  private static void load(FileChannel channel, Entry entry, int chunk, Object array) {
    Block block = entry.block();
    int from = chunk * block.perChunk();
    int count = Math.min(block.perChunk(), entry.length() - from);
    ByteBuffer buffer = BUFFERS.get();
    buffer.clear().limit(count * block.width());
    try {
      fill(channel, buffer, entry.offset() + (long) from * block.width());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    buffer.flip();
    if (checksum(buffer) != entry.checksums()[chunk]) {
      throw new Damaged();
    }
    block.get(buffer, array, from, count);
  }

  private static final ThreadLocal<ByteBuffer> BUFFERS =
      ThreadLocal.withInitial(() -> ByteBuffer.allocateDirect(Block.CHUNK).order(Block.ORDER));

  private static void fill(FileChannel channel, ByteBuffer buffer, long offset) throws IOException {
    long position = offset;
    while (buffer.hasRemaining()) {
      int read = channel.read(buffer, position);
      if (read < 0) {
        throw new Damaged();
      }
      position += read;
    }
  }

  private static List<Entry> entries(FileChannel channel, String schema)
      throws IOException, UnreadableFileException {
    long size = channel.size();
    if (size < HEAD.length + FOOT_BYTES) {
      throw new Damaged();
    }
    ByteBuffer head = ByteBuffer.allocate(HEAD.length);
    fill(channel, head, 0);
    ByteBuffer foot = ByteBuffer.allocate(FOOT_BYTES).order(Block.ORDER);
    fill(channel, foot, size - FOOT_BYTES);
    foot.flip();
    long offset = foot.getLong();
    int length = foot.getInt();
    int checksum = foot.getInt();
    if (!head.flip().equals(ByteBuffer.wrap(HEAD))
        || !foot.equals(ByteBuffer.wrap(HEAD))
        || length < 0
        || offset != size - FOOT_BYTES - length) {
      throw new Damaged();
    }
    ByteBuffer directory = ByteBuffer.allocate(length);
    fill(channel, directory, offset);
    if (checksum(directory.flip()) != checksum) {
      throw new Damaged();
    }
    try (DataInputStream data = new DataInputStream(new ByteArrayInputStream(directory.array()))) {
      if (!data.readUTF().equals(schema)) {
        throw new UnreadableFileException("it is of another version");
      }
      return entries(data);
    } catch (EOFException e) {
      throw new Damaged();
    }
  }

  private static List<Entry> entries(DataInputStream data) throws IOException {
    List<Entry> entries = new ArrayList<>();
    for (int i = data.readInt(); i > 0; i--) {
      String name = data.readUTF();
      Block block = Block.values()[data.readByte()];
      int length = data.readInt();
      long offset = data.readLong();
      int[] checksums = new int[block.chunks(length)];
      for (int chunk = 0; chunk < checksums.length; chunk++) {
        checksums[chunk] = data.readInt();
      }
      entries.add(new Entry(name, block, length, offset, checksums));
    }
    return entries;
  }

  private static final class Damaged extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
