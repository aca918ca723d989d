package touchstone.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import touchstone.snapshot.Columns;
import touchstone.snapshot.SnapshotFolder;
import touchstone.snapshot.UnreadableFileException;
import touchstone.work.Workers;

/** Reading a file of columns of 50 MB, and writing it, one thread. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class SnapshotDecodeBenchmark {

  private static final int ROWS = 2_500_000;
  private static final String SCHEMA = "benchmark";

  private Path root;
  private SnapshotFolder folder;
  private Columns columns;
  private String name;

  @Setup
  public void write() throws IOException {
    root = Files.createTempDirectory("snapshot-benchmark");
    folder = new SnapshotFolder(root);
    columns =
        new Columns()
            .put("bytes", new byte[ROWS])
            .put("more bytes", new byte[ROWS])
            .put("more bytes yet", new byte[2 * ROWS])
            .put("ints", new int[2 * ROWS])
            .put("longs", new long[ROWS]);
    name = folder.write(1, "facts", SCHEMA, columns);
  }

  @TearDown
  public void remove() throws IOException {
    Folders.remove(root);
  }

  @Benchmark
  public Columns read() throws UnreadableFileException {
    return folder.read(1, name, SCHEMA, column -> true, Workers.caller());
  }
}
