package touchstone.profile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import touchstone.mapping.ConnectionGroupings;
import touchstone.software.SoftwareVersion;
import touchstone.store.ProfileStore;
import touchstone.store.ResultStore;

/** Hands out what people do with profiles. */
@ApplicationScoped
public class ProfileBeans {

  @Produces
  @Singleton
  ProfileVersions versions(ProfileStore store, ConnectionGroupings groupings, ResultStore results) {
    return new ProfileVersions(
        store, groupings, results, SoftwareVersion.running(), Clock.systemUTC());
  }
}
