package touchstone.web;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import touchstone.software.SoftwareVersion;

/** Tells who asks {@code /health/live} which software answers. Thread-safe. */
@Liveness
@ApplicationScoped
public class SoftwareCheck implements HealthCheck {

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("software")
        .withData("touchstone", SoftwareVersion.running().text())
        .withData("java", Runtime.version().toString())
        .up()
        .build();
  }
}
