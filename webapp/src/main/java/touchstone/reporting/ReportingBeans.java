package touchstone.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import touchstone.store.ResultStore;

/** Hands out the reports. */
@ApplicationScoped
public class ReportingBeans {

  @Produces
  @Singleton
  Reports reports(ResultStore results) {
    return new Reports(results);
  }
}
