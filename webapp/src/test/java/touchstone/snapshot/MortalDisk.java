package touchstone.snapshot;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/** Ends the process, or the disk, at the n-th step. */
public final class MortalDisk implements Disk {
  private int last;
  private int steps;

  /** A folder whose disk is full after so many steps. */
  public static SnapshotFolder folder(Path root, int last) {
    return new SnapshotFolder(root, new MortalDisk(last));
  }

  MortalDisk(int last) {
    this.last = last;
  }

  /** A disk that lives on until it is told when to end. */
  public static MortalDisk living() {
    return new MortalDisk(Integer.MAX_VALUE);
  }

  /** A folder on this disk. */
  public SnapshotFolder folder(Path root) {
    return new SnapshotFolder(root, this);
  }

  /** Ends after so many steps more. */
  public void endAfter(int more) {
    last = steps + more;
  }

  private void step() throws IOException {
    if (++steps > last) {
      throw new IOException("No space left on device");
    }
  }

  @Override
  public Output create(Path file) throws IOException {
    step();
    Output real = Disk.REAL.create(file);
    return new Output() {
      @Override
      public void write(ByteBuffer bytes) throws IOException {
        // Half of what was to be written arrives.
        ByteBuffer half = bytes.duplicate();
        half.limit(half.position() + half.remaining() / 2);
        real.write(half);
        step();
        bytes.position(half.limit());
        real.write(bytes);
      }

      @Override
      public void force() throws IOException {
        step();
        real.force();
      }

      @Override
      public void close() throws IOException {
        real.close();
      }
    };
  }

  @Override
  public void rename(Path from, Path to) throws IOException {
    step();
    Disk.REAL.rename(from, to);
  }
}
