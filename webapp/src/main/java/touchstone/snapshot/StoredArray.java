package touchstone.snapshot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.zip.CRC32C;

/**
 * Where an array is in a file. Immutable by convention.
 *
 * @param offset of its first byte
 * @param chunkBytes how many bytes share a checksum
 * @param checksums the CRC32C of each chunk
 */
record StoredArray(
    String name, Block block, int length, long offset, int chunkBytes, int[] checksums) {

  private static final ThreadLocal<ByteBuffer> BUFFERS =
      ThreadLocal.withInitial(() -> ByteBuffer.allocateDirect(Block.CHUNK).order(Block.ORDER));

  /** How many chunks so many elements take. */
  static int chunks(Block block, int length, int chunkBytes) {
    return (int) (((long) length * block.width() + chunkBytes - 1) / chunkBytes);
  }

  /** The CRC32C of what remains, which stays to be read. */
  static int checksum(ByteBuffer bytes) {
    CRC32C crc = new CRC32C();
    crc.update(bytes.duplicate());
    return (int) crc.getValue();
  }

  /** Reads until the buffer is full. */
  static void fill(FileChannel channel, ByteBuffer buffer, long offset) throws IOException {
    long position = offset;
    while (buffer.hasRemaining()) {
      int read = channel.read(buffer, position);
      if (read < 0) {
        throw new DamagedFileException();
      }
      position += read;
    }
  }

  /**
   * Loads as many elements as a buffer takes into an array of them all.
   *
   * @param from a multiple of {@link Block#perChunk()}
   */
  void load(FileChannel channel, int from, Object array) {
    int count = Math.min(block.perChunk(), length - from);
    ByteBuffer buffer = BUFFERS.get();
    buffer.clear().limit(count * block.width());
    try {
      fill(channel, buffer, offset + (long) from * block.width());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    buffer.flip();
    int chunk = (int) ((long) from * block.width() / chunkBytes);
    for (int start = 0; start < buffer.limit(); start += chunkBytes) {
      check(chunk++, buffer.slice(start, Math.min(chunkBytes, buffer.limit() - start)));
    }
    block.get(buffer, array, from, count);
  }

  /** The chunk in which an element is; it starts at the chunk's first byte. */
  ByteBuffer chunkOf(FileChannel channel, int element) throws IOException {
    int chunk = element / (chunkBytes / block.width());
    long start = (long) chunk * chunkBytes;
    int bytes = (int) Math.min(chunkBytes, (long) length * block.width() - start);
    ByteBuffer buffer = ByteBuffer.allocate(bytes).order(Block.ORDER);
    fill(channel, buffer, offset + start);
    check(chunk, buffer.flip());
    return buffer;
  }

  private void check(int chunk, ByteBuffer bytes) {
    if (checksum(bytes) != checksums[chunk]) {
      throw new DamagedFileException();
    }
  }
}
