package touchstone.run;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import touchstone.store.RunKind;
import touchstone.store.RunStore;

/**
 * Gives runs the server's threads, and picks up what an earlier process left. Starting up here also
 * opens database, key and connectors: what is wrong with them stops the start.
 */
@ApplicationScoped
public class RunBeans {

  @Resource private ManagedScheduledExecutorService executor;

  @Produces
  @Singleton
  Runs runs(RunStore store, @Any Instance<RunWork> works) {
    Clock clock = Clock.systemUTC();
    return new Runs(store, withRefresh(works), new ExecutorRunScheduler(executor, clock), clock);
  }

  // A refresh is a sync and a computation, then what is due of validation; it exists where the
  // first two do.
  private static List<RunWork> withRefresh(Iterable<RunWork> works) {
    Map<RunKind, RunWork> byKind = new EnumMap<>(RunKind.class);
    works.forEach(work -> byKind.put(work.kind(), work));
    List<RunWork> all = new ArrayList<>(byKind.values());
    if (byKind.containsKey(RunKind.SYNC) && byKind.containsKey(RunKind.COMPUTE)) {
      all.add(
          new SequenceWork(
              RunKind.REFRESH,
              Stream.of(RunKind.SYNC, RunKind.COMPUTE, RunKind.VALIDATE)
                  .filter(byKind::containsKey)
                  .map(byKind::get)
                  .toList()));
    }
    return all;
  }

  void start(@Observes @Initialized(ApplicationScoped.class) Object event, Runs runs) {
    runs.recover();
  }
}
