package touchstone.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Tells who asks {@code /health/ready} whether the database answers, and which one it is. */
@Readiness
@ApplicationScoped
public class DatabaseCheck implements HealthCheck {

  private Database database;

  /** For the container's proxy. */
  protected DatabaseCheck() {}

  @Inject
  DatabaseCheck(Database database) {
    this.database = database;
  }

  @Override
  public HealthCheckResponse call() {
    DatabaseVersion version = database.version();
    HealthCheckResponseBuilder answer =
        HealthCheckResponse.named("database")
            .withData("product", version.product())
            .withData("version", version.productVersion())
            .withData("migration", version.migration());
    try {
      return answer.status(database.answers()).build();
    } catch (RuntimeException e) {
      // Who asks learns that it does not answer; why is in the server's log.
      System.getLogger(DatabaseCheck.class.getName())
          .log(System.Logger.Level.WARNING, "The database does not answer", e);
      return answer.down().build();
    }
  }
}
