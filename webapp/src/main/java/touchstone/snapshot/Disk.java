package touchstone.snapshot;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** What writing a file takes, step by step, so that a test can end the process at any step. */
interface Disk {

  /** A file being written. */
  interface Output extends AutoCloseable {

    /** Writes all that remains. */
    void write(ByteBuffer bytes) throws IOException;

    /** Returns when what was written is on the disk. */
    void force() throws IOException;

    @Override
    void close() throws IOException;
  }

  /** Opens a new file, in place of one that may be there. */
  Output create(Path file) throws IOException;

  /** Gives a file its name, at once. */
  void rename(Path from, Path to) throws IOException;

  /** The disk of this machine. */
  Disk REAL =
      new Disk() {
        @Override
        public Output create(Path file) throws IOException {
          FileChannel channel =
              FileChannel.open(
                  file,
                  StandardOpenOption.CREATE,
                  StandardOpenOption.TRUNCATE_EXISTING,
                  StandardOpenOption.WRITE);
          return new Output() {
            @Override
            public void write(ByteBuffer bytes) throws IOException {
              while (bytes.hasRemaining()) {
                channel.write(bytes);
              }
            }

            @Override
            public void force() throws IOException {
              channel.force(true);
            }

            @Override
            public void close() throws IOException {
              channel.close();
            }
          };
        }

        @Override
        public void rename(Path from, Path to) throws IOException {
          try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
          } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
          }
          forceFolder(to.toAbsolutePath().getParent());
        }

        // Windows cannot open a directory, and needs no such step.
        private void forceFolder(Path folder) {
          try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
          } catch (IOException e) {
            System.getLogger(Disk.class.getName())
                .log(System.Logger.Level.DEBUG, "The directory was not forced", e);
          }
        }
      };
}
