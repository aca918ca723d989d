package touchstone.writeback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import touchstone.connection.Connections;
import touchstone.result.LastResults;
import touchstone.run.RunWork;
import touchstone.run.Runs;
import touchstone.store.OrganisationStore;
import touchstone.store.PushStore;
import touchstone.sync.SyncWork;

/** Makes the work of pushing known to the runs. */
@ApplicationScoped
public class PushBeans {

  @Produces
  @Singleton
  RunWork push(
      Connections connections,
      OrganisationStore organisations,
      LastResults results,
      PushStore pushes,
      SyncWork sync) {
    return new PushWork(connections, organisations, results, pushes, sync, Clock.systemUTC());
  }

  @Produces
  @Singleton
  Pushes pushes(Runs runs, PushStore store) {
    return new Pushes(runs, store);
  }
}
