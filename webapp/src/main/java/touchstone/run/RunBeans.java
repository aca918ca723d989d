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
    return new Runs(store, works, new ExecutorRunScheduler(executor, clock), clock);
  }

  void start(@Observes @Initialized(ApplicationScoped.class) Object event, Runs runs) {
    runs.recover();
  }
}
