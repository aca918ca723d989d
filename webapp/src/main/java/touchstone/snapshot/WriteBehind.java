package touchstone.snapshot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import touchstone.work.Workers;

/**
 * Writes pieces of a file in another thread while the next piece is made. They arrive in their
 * order. For one thread; closing it waits for the last piece.
 */
final class WriteBehind implements AutoCloseable {

  /** Smaller pieces are written at once: handing them over takes longer. */
  private static final int SMALL = 1 << 16;

  private final Disk.Output output;
  private final Workers workers;
  private ByteBuffer free = ByteBuffer.allocateDirect(Block.CHUNK).order(Block.ORDER);
  private ByteBuffer written = ByteBuffer.allocateDirect(Block.CHUNK).order(Block.ORDER);
  private Runnable pending = () -> {};

  WriteBehind(Disk.Output output, Workers workers) {
    this.output = output;
    this.workers = workers;
  }

  /**
   * An empty buffer for the next piece, of {@link Block#CHUNK} bytes; valid until it is written.
   */
  ByteBuffer buffer() {
    return free.clear();
  }

  /** Writes the first bytes of the buffer. */
  void write(int bytes) throws IOException {
    await();
    ByteBuffer piece = free.clear().limit(bytes);
    if (bytes < SMALL) {
      output.write(piece);
      return;
    }
    free = written;
    written = piece;
    pending =
        workers.start(
                () -> {
                  try {
                    output.write(piece);
                  } catch (IOException e) {
                    throw new UncheckedIOException(e);
                  }
                })
            ::join;
  }

  /** Returns when all pieces are written. */
  void await() throws IOException {
    Runnable wait = pending;
    pending = () -> {};
    try {
      wait.run();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  @Override
  public void close() throws IOException {
    await();
  }
}
