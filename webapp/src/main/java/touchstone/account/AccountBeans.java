package touchstone.account;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import touchstone.profile.ProfileVersions;
import touchstone.run.RunWork;
import touchstone.store.MappingStore;
import touchstone.store.MergeStore;
import touchstone.store.MirrorStore;
import touchstone.store.OrganisationStore;
import touchstone.store.ResultStore;
import touchstone.store.RulesStore;
import touchstone.store.RunHistory;
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
      MappingStore mappings,
      OrganisationStore organisations,
      ConnectionRules rules,
      ProfileVersions profiles) {
    return new ConnectionFacts(mirror, merges, mappings, organisations, rules, profiles, workers());
  }

  @Produces
  @Singleton
  RunWork compute(ConnectionFacts facts, ProfileVersions profiles, ResultStore results) {
    return new ComputeRun(facts, profiles, results, workers(), Clock.systemUTC());
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
