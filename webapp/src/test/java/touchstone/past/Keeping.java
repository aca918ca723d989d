package touchstone.past;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import touchstone.account.ComputeBench;
import touchstone.account.ComputedConnection;
import touchstone.account.ReadingWatch;
import touchstone.store.KeptRow;
import touchstone.store.RunKind;
import touchstone.store.RunState;
import touchstone.store.WhoMustAct;

/** A bench, and what keeps its days. */
final class Keeping implements AutoCloseable {

  final ComputeBench bench = new ComputeBench();
  KeptDays days = restarted();

  KeptDays restarted() {
    return new KeptDays(bench.kept, 1_000);
  }

  long run(Instant now) {
    long run =
        bench.runStore.add(RunKind.COMPUTE, OptionalLong.of(bench.connection), Map.of(), now);
    bench.runStore.start(run, now);
    return run;
  }

  long keep(Instant now) {
    ComputedConnection computed = bench.facts.compute(bench.connection, now, ReadingWatch.NONE);
    long run = run(now);
    long written = days.keep(bench.connection, computed, run);
    bench.runStore.finish(run, RunState.SUCCEEDED, WhoMustAct.NOBODY, "", now);
    return written;
  }

  /** All that is kept of some accounts. */
  List<KeptRow> rows(List<String> accounts) {
    return accounts.stream()
        .flatMap(account -> bench.kept.history(bench.connection, account).stream())
        .toList();
  }

  @Override
  public void close() {
    bench.close();
  }
}
