package touchstone.past;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import touchstone.account.AfterComputation;
import touchstone.account.ConnectionFacts;
import touchstone.profile.ProfileVersions;
import touchstone.run.RunWork;
import touchstone.store.KeptStore;
import touchstone.store.LookBackStore;
import touchstone.work.Workers;

/**
 * Hands out what keeps and shows the past.
 *
 * <p>Setting: {@code touchstone.history.keep-days} (days, 1 or more).
 */
@ApplicationScoped
public class PastBeans {

  @Resource private ManagedExecutorService executor;

  @Produces
  @Singleton
  AfterComputation keep(
      KeptStore store, @ConfigProperty(name = "touchstone.history.keep-days") int keepDays) {
    return new KeptDays(store, keepDays);
  }

  @Produces
  @Singleton
  RunWork lookBack(
      ConnectionFacts facts, ProfileVersions profiles, KeptStore kept, LookBackStore lookBacks) {
    return new LookBackRun(
        facts,
        profiles,
        kept,
        lookBacks,
        Workers.on(executor, Runtime.getRuntime().availableProcessors()),
        Clock.systemUTC());
  }

  @Produces
  @Singleton
  PastAccounts past(KeptStore kept, LookBackStore lookBacks) {
    return new PastAccounts(kept, lookBacks);
  }
}
