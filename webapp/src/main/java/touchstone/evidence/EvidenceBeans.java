package touchstone.evidence;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import touchstone.account.ConnectionFacts;
import touchstone.profile.ProfileVersions;
import touchstone.run.RunWork;
import touchstone.run.Runs;
import touchstone.software.SoftwareVersion;
import touchstone.store.EvidenceStore;
import touchstone.store.OverruleStore;
import touchstone.work.Workers;

/**
 * Hands out the runs that learn and validate, and what they found.
 *
 * <p>Setting: {@code touchstone.revalidation.days}.
 */
@ApplicationScoped
public class EvidenceBeans {

  @Resource private ManagedExecutorService executor;

  @Produces
  @Singleton
  RunWork validate(
      ConnectionFacts facts,
      ProfileVersions profiles,
      EvidenceStore store,
      @ConfigProperty(name = "touchstone.revalidation.days") int days) {
    return new EvidenceRun(facts, profiles, store, days, workers(), Clock.systemUTC());
  }

  @Produces
  @Singleton
  RunWork learn(
      ConnectionFacts facts,
      ProfileVersions profiles,
      OverruleStore overrules,
      EvidenceStore store) {
    return new LearnRun(
        facts, profiles, overrules, store, SoftwareVersion.running(), Clock.systemUTC());
  }

  @Produces
  @Singleton
  Evidence evidence(EvidenceStore store, ProfileVersions profiles, Runs runs) {
    return new Evidence(store, profiles, runs);
  }

  private Workers workers() {
    return Workers.on(executor, Runtime.getRuntime().availableProcessors());
  }
}
