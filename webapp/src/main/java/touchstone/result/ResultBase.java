package touchstone.result;

import java.util.Optional;
import java.util.stream.IntStream;
import touchstone.value.valuation.ValuationChange;

/**
 * What was written last of a connection, and how it differs from its base: from it follows whether
 * the next computation can be written beside the same base. Immutable.
 */
final class ResultBase {

  /** With more accounts changed than one in so many, the next base is written. */
  private static final int SHARE = 8;

  private final BaseFile file;
  private final Object written;
  private final ValuationChange change;
  private final FitsSeen fits;

  private ResultBase(BaseFile file, Object written, ValuationChange change, FitsSeen fits) {
    this.file = file;
    this.written = written;
    this.change = change;
    this.fits = fits;
  }

  /** A computation that was written whole. */
  static ResultBase of(BaseFile file, ComputedResults computed) {
    return new ResultBase(
        file,
        computed.edition().token(),
        ValuationChange.none(computed.edition().valuation()),
        FitsSeen.of(computed));
  }

  /** The same base after another computation was written beside it. */
  ResultBase with(ComputedResults computed, ResultPatch patch) {
    return new ResultBase(file, computed.edition().token(), patch.change(), fits);
  }

  /**
   * What of a computation is not as in the base.
   *
   * @return empty if it is too much, or that cannot be told: then it has to be written whole
   */
  Optional<ResultPatch> to(ComputedResults computed) {
    return computed.edition().since(written).map(change::then).flatMap(all -> to(computed, all));
  }

  private Optional<ResultPatch> to(ComputedResults computed, ValuationChange all) {
    int[] before = all.patch().before();
    return FitsSeen.of(computed)
        .differences(fits, before)
        .map(
            differing -> {
              for (int account : all.patch().changed()) {
                differing[account] = true;
              }
              int[] changed =
                  IntStream.range(0, differing.length)
                      .filter(account -> differing[account])
                      .toArray();
              return new ResultPatch(file, all, changed);
            })
        .filter(this::pays);
  }

  private boolean pays(ResultPatch patch) {
    int accounts = patch.before().length;
    int staying = accounts - patch.changed().length;
    return accounts - staying <= accounts / SHARE
        && file.accounts() - staying <= file.accounts() / SHARE;
  }

  /** The file that holds all of it. */
  BaseFile file() {
    return file;
  }
}
