package touchstone.sync;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import touchstone.connection.Connections;
import touchstone.run.RunWork;
import touchstone.store.MirrorStore;
import touchstone.store.QualityStore;
import touchstone.store.SyncStore;

/**
 * The work of reading a CRM, as configured.
 *
 * <p>Settings: {@code touchstone.sync.run-share} and {@code touchstone.sync.organisation-share}
 * (shares of the organisation's API allowance, above 0 and at most 1), {@code
 * touchstone.sync.rate-limit-wait}, {@code touchstone.sync.organisation-wait}, {@code
 * touchstone.sync.run-wait} (durations in ISO 8601, like PT5M).
 */
@ApplicationScoped
public class SyncBeans {

  @Produces
  @Singleton
  @Typed({SyncWork.class, RunWork.class})
  SyncWork sync(
      Connections connections,
      SyncStore store,
      QualityStore quality,
      MirrorStore mirror,
      @ConfigProperty(name = "touchstone.sync.run-share") double runShare,
      @ConfigProperty(name = "touchstone.sync.organisation-share") double organisationShare,
      @ConfigProperty(name = "touchstone.sync.rate-limit-wait") Duration rateLimitWait,
      @ConfigProperty(name = "touchstone.sync.organisation-wait") Duration organisationWait,
      @ConfigProperty(name = "touchstone.sync.run-wait") Duration runWait) {
    SyncSettings settings =
        new SyncSettings(runShare, organisationShare, rateLimitWait, organisationWait, runWait);
    Clock clock = Clock.systemUTC();
    return new SyncWork(
        connections, store, new DataQuality(quality, mirror, clock), settings, clock);
  }
}
