package touchstone.result;

import java.util.List;
import java.util.stream.IntStream;
import touchstone.snapshot.Columns;
import touchstone.stats.RankShift;
import touchstone.store.Computation;
import touchstone.work.Workers;

/** What is written of a computation: all of it, or what is not as in a file of before. */
final class ResultParts {

  /** Once: connection, moment, currency; and of a second file what it belongs to. */
  static final String HEAD = "head";

  static final int CONNECTION = 0;
  static final int COMPUTED_AT = 1;
  static final int CURRENCY = 2;
  static final int BASE_COMPUTED_AT = 3;
  static final int BASE = 4;

  private final Computation computation;
  private final ComputedResults computed;
  private final Workers workers;

  ResultParts(Computation computation, ComputedResults computed, Workers workers) {
    this.computation = computation;
    this.computed = computed;
    this.workers = workers;
  }

  /** All of it. */
  Columns whole() {
    Columns columns = new Columns();
    columns.put(HEAD, head());
    addHead(columns);
    addOwn(Rows.all(), columns);
    addCommon(columns);
    for (int i = 0; i < indicators(); i++) {
      IndicatorColumns.putAll(i, computed.values(), columns);
    }
    return columns;
  }

  /**
   * What is not as in a file of before: everything of the accounts that changed, and of the others
   * what hangs on all.
   */
  Columns of(ResultPatch patch) {
    Columns columns = new Columns();
    columns.put(
        HEAD,
        List.of(
            head().get(CONNECTION),
            head().get(COMPUTED_AT),
            head().get(CURRENCY),
            patch.base().computedAt().toString(),
            patch.base().name()));
    AccountPlaces.write(patch.accounts(), patch.base().accounts(), columns);
    addHead(columns);
    Rows changed = Rows.some(patch.accounts().changed());
    addOwn(changed, columns);
    addCommon(columns);
    int measured = patch.change().measured();
    RankShift[] shifts = new RankShift[measured];
    workers.runAll(
        IntStream.range(0, measured)
            .<Runnable>mapToObj(i -> () -> shifts[i] = patch.change().shift(i, computed.values()))
            .toList());
    for (int i = 0; i < indicators(); i++) {
      if (i < measured) {
        IndicatorColumns.putSome(i, computed.values(), changed, shifts[i], columns);
      } else {
        // What is expected of everybody is another when the models are fitted again.
        IndicatorColumns.putAll(i, computed.values(), columns);
      }
    }
    return columns;
  }

  private List<String> head() {
    return List.of(
        Long.toString(computation.connectionId()),
        computation.computedAt().toString(),
        computed.currency().getCurrencyCode());
  }

  private int indicators() {
    return computed.values().indicators().columns().size();
  }

  private void addHead(Columns columns) {
    ChannelResults.writeHead(computed.channels(), computed.touchModel(), columns);
    FitResults.writeHead(computed, columns);
    ValueResults.writeHead(computed.values(), columns);
    OutlookResults.writeHead(computed.outlook(), columns);
  }

  private void addOwn(Rows rows, Columns columns) {
    rows.of(computed.accounts()).write(columns);
    ChannelResults.writeOwn(computed.channels(), rows, columns);
    FitResults.writeOwn(computed, rows, columns);
    ValueResults.writeOwn(computed.values(), rows, columns);
    OutlookResults.writeOwn(computed.outlook(), rows, columns);
  }

  private void addCommon(Columns columns) {
    FitResults.writeCommon(computed, columns, workers);
    ValueResults.writeCommon(computed.values(), columns, workers);
  }
}
