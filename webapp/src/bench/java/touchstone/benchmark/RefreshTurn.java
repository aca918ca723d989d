package touchstone.benchmark;

import java.util.Arrays;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import touchstone.account.ComputedConnection;
import touchstone.account.ReadFacts;

/**
 * A full refresh from the snapshot: read it, compute everything, write the results. First as a
 * process that was just started does it, then as a running server does that has let go of the facts
 * and reads their file, then as one that has them in memory. Arguments: {@link
 * MirrorPlace#arguments()}.
 */
final class RefreshTurn {

  private static final int WARM = 3;

  private RefreshTurn() {}

  public static void main(String[] arguments) {
    Figures figures = new Figures();
    PeakHeap heap = new PeakHeap();
    try (ProductParts product = ProductParts.on(MirrorPlace.of(arguments))) {
      double[] cold = refresh(product, product::compute);
      figures.tell("cold", sum(cold));
      double[][] fromFile = new double[WARM][];
      double[] processor = new double[WARM];
      for (int turn = 0; turn < WARM; turn++) {
        product.forget();
        double before = Stopwatch.processorSeconds();
        fromFile[turn] = refresh(product, product::compute);
        processor[turn] = Stopwatch.processorSeconds() - before;
      }
      figures.tell("warm", median(fromFile, RefreshTurn::sum));
      figures.tell("processor_seconds", Stopwatch.median(processor));
      figures.tell("read", median(fromFile, parts -> parts[0]));
      figures.tell("compute", median(fromFile, parts -> parts[1]));
      figures.tell("write", median(fromFile, parts -> parts[2]));
      double[][] resident = new double[WARM][];
      for (int turn = 0; turn < WARM; turn++) {
        resident[turn] = refresh(product, product::compute);
      }
      figures.tell("resident", median(resident, RefreshTurn::sum));
      figures.tell("peak_heap_megabytes", heap.megabytes());
      figures.tell("resident_megabytes", ProcessMemory.peakResidentMegabytes());
    }
  }

  private static double median(double[][] turns, ToDoubleFunction<double[]> seconds) {
    return Stopwatch.median(Arrays.stream(turns).mapToDouble(seconds).toArray());
  }

  private static double sum(double[] parts) {
    return Arrays.stream(parts).sum();
  }

  /** Seconds of reading, computing and writing. */
  static double[] refresh(
      ProductParts product, Function<ReadFacts, ComputedConnection> computation) {
    ReadFacts[] read = new ReadFacts[1];
    ComputedConnection[] computed = new ComputedConnection[1];
    return new double[] {
      Stopwatch.seconds(() -> read[0] = product.read()),
      Stopwatch.seconds(() -> computed[0] = computation.apply(read[0])),
      Stopwatch.seconds(() -> product.write(computed[0]))
    };
  }
}
