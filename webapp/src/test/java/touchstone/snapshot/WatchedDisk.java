package touchstone.snapshot;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/** The disk of this machine, which tells somebody when files are begun and closed. */
public final class WatchedDisk implements Disk {

  private final Runnable begun;
  private final Runnable closed;

  private WatchedDisk(Runnable begun, Runnable closed) {
    this.begun = begun;
    this.closed = closed;
  }

  /** A folder whose files wait at their beginning and end for somebody. */
  public static SnapshotFolder folder(Path root, Runnable begun, Runnable closed) {
    return new SnapshotFolder(root, new WatchedDisk(begun, closed));
  }

  @Override
  public Output create(Path file) throws IOException {
    begun.run();
    Output real = Disk.REAL.create(file);
    return new Output() {
      @Override
      public void write(ByteBuffer bytes) throws IOException {
        real.write(bytes);
      }

      @Override
      public void force() throws IOException {
        real.force();
      }

      @Override
      public void close() throws IOException {
        real.close();
        closed.run();
      }
    };
  }

  @Override
  public void rename(Path from, Path to) throws IOException {
    Disk.REAL.rename(from, to);
  }
}
