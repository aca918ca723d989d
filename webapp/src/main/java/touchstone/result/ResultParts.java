package touchstone.result;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import touchstone.snapshot.Columns;
import touchstone.store.Computation;
import touchstone.value.ValueTable;
import touchstone.value.indicator.Side;
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
    List<Consumer<Columns>> parts = new ArrayList<>();
    parts.add(columns -> columns.put(HEAD, head()));
    addShared(Rows.all(), parts);
    for (int i = 0; i < indicators(); i++) {
      int indicator = i;
      parts.add(columns -> IndicatorColumns.putAll(indicator, computed.values(), columns));
    }
    return made(parts);
  }

  /**
   * What is not as in a file of before: everything of the accounts that changed, and of the others
   * what hangs on all.
   */
  Columns of(ResultPatch patch) {
    List<Consumer<Columns>> parts = new ArrayList<>();
    parts.add(
        columns ->
            columns.put(
                HEAD,
                List.of(
                    head().get(CONNECTION),
                    head().get(COMPUTED_AT),
                    head().get(CURRENCY),
                    patch.base().computedAt().toString(),
                    patch.base().name())));
    parts.add(
        columns ->
            AccountPlaces.write(patch.before(), patch.changed(), patch.base().accounts(), columns));
    Rows changed = Rows.some(patch.changed());
    addShared(changed, parts);
    ValueTable values = computed.values();
    for (int i = 0; i < indicators(); i++) {
      int indicator = i;
      parts.add(
          i < patch.change().measured()
              ? columns ->
                  IndicatorColumns.putSome(
                      indicator, values, changed, patch.change().shift(indicator, values), columns)
              // What is expected of everybody is another when the models are fitted again.
              : columns -> IndicatorColumns.putAll(indicator, values, columns));
    }
    return made(parts);
  }

  /** Several threads make parts; they are added in their order. */
  private Columns made(List<Consumer<Columns>> parts) {
    Columns[] made = new Columns[parts.size()];
    workers.runAll(
        IntStream.range(0, made.length)
            .<Runnable>mapToObj(
                i ->
                    () -> {
                      Columns part = new Columns();
                      parts.get(i).accept(part);
                      made[i] = part;
                    })
            .toList());
    Columns all = new Columns();
    for (Columns part : made) {
      all.putAll(part);
    }
    return all;
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

  /** Adds what both files hold, with the own columns of some accounts or all. */
  private void addShared(Rows rows, List<Consumer<Columns>> parts) {
    parts.add(this::putHead);
    parts.add(columns -> rows.of(computed.accounts()).write(columns));
    parts.add(columns -> ChannelResults.writeOwn(computed.channels(), rows, columns));
    parts.add(columns -> FitResults.writeOwn(computed, rows, columns));
    parts.add(columns -> ValueResults.writeOwn(computed.values(), rows, columns));
    parts.add(columns -> OutlookResults.writeOwn(computed.outlook(), rows, columns));
    parts.add(columns -> FitResults.writeCommon(computed, columns, workers));
    for (Side side : Side.values()) {
      parts.add(columns -> ValueResults.writeSide(side, computed.values(), columns, workers));
    }
    parts.add(columns -> ValueResults.writeCounted(computed.values(), columns, workers));
  }

  private void putHead(Columns columns) {
    ChannelResults.writeHead(computed.channels(), computed.touchModel(), columns);
    FitResults.writeHead(computed, columns);
    ValueResults.writeHead(computed.values(), columns);
    OutlookResults.writeHead(computed.outlook(), columns);
  }
}
