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
      figures.tell("cold", refresh(product, product::compute).seconds());
      Parts[] fromFile = new Parts[WARM];
      double[] processor = new double[WARM];
      for (int turn = 0; turn < WARM; turn++) {
        product.forget();
        double before = Stopwatch.processorSeconds();
        fromFile[turn] = refresh(product, product::compute);
        processor[turn] = Stopwatch.processorSeconds() - before;
      }
      figures.tell("warm", Parts.median(Parts::seconds, fromFile));
      figures.tell("processor_seconds", Stopwatch.median(processor));
      Parts.tell(figures, "read", fromFile);
      Parts[] resident = new Parts[WARM];
      for (int turn = 0; turn < WARM; turn++) {
        resident[turn] = refresh(product, product::compute);
      }
      figures.tell("resident", Parts.median(Parts::seconds, resident));
      figures.tell("peak_heap_megabytes", heap.megabytes());
      figures.tell("resident_megabytes", ProcessMemory.peakResidentMegabytes());
    }
  }

  /**
   * The seconds of a refresh, one after the other.
   *
   * @param read of reading facts and bringing the snapshot up to date in memory
   * @param compute of computing
   * @param write of writing the results
   * @param finish of waiting until the snapshot's file, which was written beside, counts
   */
  record Parts(double read, double compute, double write, double finish) {

    /** Of all of it, until a run would end. */
    double seconds() {
      return read + compute + write + finish;
    }

    static double median(ToDoubleFunction<Parts> part, Parts... turns) {
      return Stopwatch.median(Arrays.stream(turns).mapToDouble(part).toArray());
    }

    /** Tells the medians. */
    static void tell(Figures figures, String nameOfRead, Parts... turns) {
      figures.tell(nameOfRead, median(Parts::read, turns));
      figures.tell("compute", median(Parts::compute, turns));
      figures.tell("write", median(Parts::write, turns));
      figures.tell("finish", median(Parts::finish, turns));
    }
  }

  /** Reads, computes, writes, and waits for the snapshot's file: all that a run waits for. */
  static Parts refresh(ProductParts product, Function<ReadFacts, ComputedConnection> computation) {
    ReadFacts[] read = new ReadFacts[1];
    ComputedConnection[] computed = new ComputedConnection[1];
    return new Parts(
        Stopwatch.seconds(() -> read[0] = product.read()),
        Stopwatch.seconds(() -> computed[0] = computation.apply(read[0])),
        Stopwatch.seconds(() -> product.write(computed[0])),
        Stopwatch.seconds(product::finish));
  }
}
