package touchstone.icp.discovery;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import touchstone.icp.AttributeColumn;
import touchstone.icp.CategoryColumn;

/**
 * Measures discovery: the whole search beside a bitset search, turn by turn in one run, and the
 * significance test. Medians of three, after one turn to warm up. From the project's root:
 *
 * <pre>
 * ./mvnw -Pbenchmark -pl src -am test-compile
 * java -Xmx4g -cp src/target/classes:src/target/test-classes touchstone.icp.discovery.DiscoveryBenchmark
 * </pre>
 *
 * With the arguments {@code csv <file>} it writes the 100,000 x 12 table and the ten best by
 * pysubgroup's quality instead, for src/bench/python/pysubgroup_time.py.
 */
public final class DiscoveryBenchmark {

  private static final int TURNS = 3;

  private DiscoveryBenchmark() {}

  /** Runs all measurements. */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length == 2 && arguments[0].equals("csv")) {
      writeCsv(Path.of(arguments[1]));
      return;
    }
    System.out.println(
        "| customers x columns | conditions | bitset, 1 thread | cubes, 1 thread |"
            + " cubes, 2 threads | ratio 1 : 1 | ratio 2 : 1 |");
    search(100_000, 12, 75);
    search(1_000_000, 20, 188);
    System.out.println();
    System.out.println("| customers x columns | conjunctions | 2,000 shuffles on 2 threads |");
    shuffles(100_000, 12, 75, 0, 1);
    shuffles(100_000, 12, 75, 0, 4);
    shuffles(10_000, 20, 188, 0, 1);
    shuffles(10_000, 20, 188, 0, 4);
    shuffles(10_000, 20, 100, 8, 4);
    shuffles(1_000, 12, 60, 4, 4);
    shuffles(40, 12, 60, 4, 4);
  }

  private static void search(int rows, int columns, int names) {
    SearchSpace space =
        new BenchmarkTable(rows, columns, names, 0).space(new SearchSettings(3, 1, 0, 39, 1));
    Scores scores = Scores.ofRanks(new BenchmarkTable(rows, columns, names, 0).target, 1);
    int[][] orders = new Strength(space).of(scores);
    BitsetSearch bitsets = new BitsetSearch(space);
    ExhaustiveSearch cubes = new ExhaustiveSearch(space);
    double[] bitset = new double[TURNS + 1];
    double[] one = new double[TURNS + 1];
    double[] two = new double[TURNS + 1];
    for (int turn = 0; turn <= TURNS; turn++) {
      List<Candidate> expected = timed(bitset, turn, () -> bitsets.best(scores, 10));
      List<Candidate> alone = timed(one, turn, () -> cubes.best(scores, orders, 10, Watch.NONE));
      List<Candidate> both =
          timed(two, turn, () -> cubes.best(scores, orders, 10, Watch.NONE.onThreads(2)));
      if (!expected.equals(alone) || !expected.equals(both)) {
        throw new IllegalStateException("The searches do not find the same.");
      }
    }
    print(
        "| %,d x %d | %d | %.2f s | %.3f s | %.3f s | %.1f | %.1f |",
        rows,
        columns,
        space.selectors(),
        median(bitset),
        median(one),
        median(two),
        median(bitset) / median(one),
        median(bitset) / median(two));
  }

  private static void shuffles(int rows, int columns, int names, int numbers, int largestSet) {
    BenchmarkTable table = new BenchmarkTable(rows, columns, names, numbers);
    SearchSpace space = table.space(new SearchSettings(3, 2, 0, 39, largestSet));
    Scores scores = Scores.ofRanks(table.target, 2);
    ExhaustiveSearch cubes = new ExhaustiveSearch(space);
    cubes.maxima(scores, 40, 1, Watch.NONE.onThreads(2));
    double[] seconds = new double[2];
    timed(seconds, 1, () -> cubes.maxima(scores, 2000, 1, Watch.NONE.onThreads(2)));
    print(
        "| %,d x %d (%d numbers%s) | %,d | %.1f s |",
        rows, columns, numbers, largestSet > 1 ? ", sets" : "", space.candidates(), seconds[1]);
  }

  private static void writeCsv(Path file) throws IOException {
    BenchmarkTable table = new BenchmarkTable(100_000, 12, 75, 0);
    try (PrintWriter writer = new PrintWriter(Files.newBufferedWriter(file))) {
      writer.println("a0,a1,a2,a3,a4,a5,a6,a7,a8,a9,a10,a11,value");
      for (int row = 0; row < table.target.length; row++) {
        for (AttributeColumn column : table.columns) {
          CategoryColumn names = (CategoryColumn) column;
          writer.print(names.names().get(names.codes()[row]) + ",");
        }
        writer.println(table.target[row]);
      }
    }
    SearchSpace space = table.space(new SearchSettings(3, 1, 0, 39, 1));
    Scores scores = Scores.ofValues(table.target, 0.5, 1);
    int[][] orders = new Strength(space).of(scores);
    ExhaustiveSearch cubes = new ExhaustiveSearch(space);
    double[] seconds = new double[TURNS + 1];
    List<Candidate> best = List.of();
    for (int turn = 0; turn <= TURNS; turn++) {
      best = timed(seconds, turn, () -> cubes.best(scores, orders, 10, Watch.NONE.onThreads(2)));
    }
    for (Candidate candidate : best.subList(0, 10)) {
      print(
          "%.6f %s",
          candidate.quality(), Candidates.pattern(candidate.id(), space, orders).inWords());
    }
    print("cubes, 2 threads: %.4f s", median(seconds));
  }

  private interface Work<T> {
    T run();
  }

  private static <T> T timed(double[] seconds, int turn, Work<T> work) {
    long start = System.nanoTime();
    T result = work.run();
    seconds[turn] = (System.nanoTime() - start) / 1e9;
    return result;
  }

  /** Of all turns but the first. */
  private static double median(double[] seconds) {
    double[] sorted = Arrays.copyOfRange(seconds, 1, seconds.length);
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private static void print(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
