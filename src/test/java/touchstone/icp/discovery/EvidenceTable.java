package touchstone.icp.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Makes the table of docs/evidence.md. Not run by the build for it takes long; from the project's
 * root: {@code mvn -pl src -am test -Dtest=EvidenceTable -Dsurefire.failIfNoSpecifiedTests=false}.
 * The system properties evidence.runs (200) and evidence.customers (15,40,150,1000,10000) shorten
 * it.
 */
class EvidenceTable {

  private static final int SHUFFLES = 499;

  @Test
  void of_all_sizes() throws IOException {
    int runs = Integer.getInteger("evidence.runs", 200);
    List<String> lines = new ArrayList<>();
    for (String size :
        System.getProperty("evidence.customers", "15,40,150,1000,10000").split(",")) {
      int customers = Integer.parseInt(size.trim());
      List<String> rows =
          Simulation.rows(
              List.of(
                  new Simulation(customers, PlantedWorld.ONE_CONDITION, 0, runs, SHUFFLES),
                  new Simulation(customers, PlantedWorld.ONE_CONDITION, 1, runs, SHUFFLES),
                  new Simulation(customers, PlantedWorld.TWO_CONDITIONS, 1.5, runs, SHUFFLES)));
      lines.addAll(rows);
      Files.createDirectories(Path.of("target"));
      Files.write(Path.of("target", "evidence-" + customers + ".md"), rows);
    }
    assertThat(lines).isNotEmpty();
  }
}
