package touchstone.account;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.nio.file.Path;
import java.time.Clock;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import touchstone.mapping.ConnectionGroupings;
import touchstone.profile.ProfileVersions;
import touchstone.result.ResultFiles;
import touchstone.run.RunWork;
import touchstone.run.Runs;
import touchstone.snapshot.SnapshotFolder;
import touchstone.software.SoftwareVersion;
import touchstone.store.ConnectionStore;
import touchstone.store.CrmConnection;
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
  ResultFiles results(ResultStore store, SnapshotFolder folder) {
    return new ResultFiles(store, folder, workers());
  }

  @Produces
  @Singleton
  RunWork compute(
      ConnectionFacts facts,
      ProfileVersions profiles,
      ResultFiles results,
      @Any Instance<AfterComputation> after) {
    return new ComputeRun(facts, profiles, results, after, workers(), Clock.systemUTC());
  }

  /** After the runs of an earlier process were picked up. */
  void start(
      @Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) @Initialized(ApplicationScoped.class)
          Object event,
      ConnectionStore connections,
      SnapshotFolder folder,
      ResultFiles results,
      Runs runs) {
    folder.keepConnections(
        connections.all().stream().map(CrmConnection::id).collect(Collectors.toSet()));
    new ResultsRecovery(connections, results, runs).recover();
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
  AccountList list(ResultFiles results) {
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
      MirrorStore mirror, MergeStore merges, MappingStore mappings, ResultFiles results) {
    return new AccountCards(mirror, merges, mappings, results);
  }

  @Produces
  @Singleton
  ConnectionSummary summary(MirrorStore mirror, ResultStore results, RunHistory history) {
    return new ConnectionSummary(mirror, results, history);
  }
}
