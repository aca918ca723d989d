package touchstone.benchmark;

import java.util.function.Function;
import touchstone.account.ComputedConnection;
import touchstone.account.ReadFacts;

/**
 * A full refresh from the snapshot: read it, compute everything, write the results. First as a
 * process that was just started does it, then as a server does. Arguments: {@link
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
      figures.tell("cold", cold[0] + cold[1] + cold[2]);
      double[][] warm = new double[3][WARM];
      double[] total = new double[WARM];
      double[] processor = new double[WARM];
      for (int turn = 0; turn < WARM; turn++) {
        double before = Stopwatch.processorSeconds();
        double[] parts = refresh(product, product::compute);
        processor[turn] = Stopwatch.processorSeconds() - before;
        for (int part = 0; part < parts.length; part++) {
          warm[part][turn] = parts[part];
          total[turn] += parts[part];
        }
      }
      figures.tell("warm", Stopwatch.median(total));
      figures.tell("processor_seconds", Stopwatch.median(processor));
      figures.tell("read", Stopwatch.median(warm[0]));
      figures.tell("compute", Stopwatch.median(warm[1]));
      figures.tell("write", Stopwatch.median(warm[2]));
      figures.tell("peak_heap_megabytes", heap.megabytes());
      figures.tell("resident_megabytes", ProcessMemory.peakResidentMegabytes());
    }
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
