package touchstone.mapping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import touchstone.store.GroupingStore;
import touchstone.store.MappingStore;
import touchstone.store.MirrorStore;

/** Hands out the mappings. */
@ApplicationScoped
public class MappingBeans {

  @Produces
  @Singleton
  Mappings mappings(MappingStore store, MirrorStore mirror) {
    return new Mappings(store, mirror);
  }

  @Produces
  @Singleton
  ConnectionGroupings groupings(GroupingStore store, MappingStore mappings) {
    return new ConnectionGroupings(store, mappings, Clock.systemUTC());
  }
}
