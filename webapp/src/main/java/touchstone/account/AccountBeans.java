package touchstone.account;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import touchstone.mapping.ConnectionGroupings;
import touchstone.profile.ProfileVersions;
import touchstone.run.RunWork;
import touchstone.snapshot.SnapshotFolder;
import touchstone.software.SoftwareVersion;
import touchstone.store.LeadSourceStore;
import touchstone.store.MappingStore;
import touchstone.store.MergeStore;
import touchstone.store.MirrorStore;
import touchstone.store.OrganisationStore;
import touchstone.store.ResultStore;
import touchstone.store.RulesStore;
import touchstone.store.RunHistory;
import touchstone.store.SnapshotStore;
import touchstone.work.Workers;

/** Hands out the computation, lists, cards and summaries. */
@ApplicationScoped
public class AccountBeans {

  @Resource private ManagedExecutorService executor;

  @Produces
  @Singleton
  ConnectionFacts facts(
      MirrorStore mirror,
      MergeStore merges,
      SnapshotStore snapshots,
      SnapshotFolder folder,
      MappingStore mappings,
      ConnectionGroupings groupings,
      OrganisationStore organisations,
      ConnectionRules rules,
      ProfileVersions profiles) {
    return new ConnectionFacts(
        mirror,
        merges,
        snapshots,
        folder,
        SoftwareVersion.running(),
        mappings,
        groupings,
        organisations,
        rules,
        profiles,
        workers());
  }

  /** Beside the database of an embedded installation; on a disk of this machine with another. */
  @Produces
  @Singleton
  SnapshotFolder folder(@ConfigProperty(name = "touchstone.home") String home) {
    return new SnapshotFolder(Path.of(home).resolve("snapshots"));
  }

  @Produces
  @Singleton
  RunWork compute(
      ConnectionFacts facts,
      ProfileVersions profiles,
      ResultStore results,
      @Any Instance<AfterComputation> after) {
    return new ComputeRun(facts, profiles, results, after, workers(), Clock.systemUTC());
  }

  private Workers workers() {
    return Workers.on(executor, Runtime.getRuntime().availableProcessors());
  }

  @Produces
  @Singleton
  ConnectionRules rules(RulesStore store) {
    return new ConnectionRules(store, Clock.systemUTC());
  }

  @Produces
  @Singleton
  LeadSources leadSources(LeadSourceStore store, ConnectionRules rules) {
    return new LeadSources(store, rules);
  }

  @Produces
  @Singleton
  AccountList list(ResultStore results) {
    return new AccountList(results);
  }

  @Produces
  @Singleton
  AccountCsv csv(AccountList list) {
    return new AccountCsv(list);
  }

  @Produces
  @Singleton
  AccountCards cards(
      MirrorStore mirror, MergeStore merges, MappingStore mappings, ResultStore results) {
    return new AccountCards(mirror, merges, mappings, results);
  }

  @Produces
  @Singleton
  ConnectionSummary summary(MirrorStore mirror, ResultStore results, RunHistory history) {
    return new ConnectionSummary(mirror, results, history);
  }
}
