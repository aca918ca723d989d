package touchstone.discovery;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import touchstone.account.ConnectionFacts;
import touchstone.mapping.ConnectionGroupings;
import touchstone.profile.ProfileVersions;
import touchstone.run.RunWork;
import touchstone.software.SoftwareVersion;
import touchstone.store.DiscoveryStore;
import touchstone.store.OverruleStore;
import touchstone.work.Workers;

/** Hands out the run that discovers, and what people do with its finds. */
@ApplicationScoped
public class DiscoveryBeans {

  @Resource private ManagedExecutorService executor;

  @Produces
  @Singleton
  RunWork discover(
      ConnectionFacts facts,
      ConnectionGroupings groupings,
      OverruleStore overrules,
      DiscoveryStore discoveries) {
    return new DiscoverRun(
        facts,
        groupings,
        overrules,
        discoveries,
        SoftwareVersion.running(),
        Workers.on(executor, Runtime.getRuntime().availableProcessors()),
        Clock.systemUTC());
  }

  @Produces
  @Singleton
  Discoveries discoveries(DiscoveryStore store, OverruleStore overrules, ProfileVersions profiles) {
    return new Discoveries(store, overrules, profiles, Clock.systemUTC());
  }
}
