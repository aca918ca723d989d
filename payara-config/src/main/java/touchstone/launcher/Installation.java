package touchstone.launcher;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where the parts of this checkout are.
 *
 * @param root the project's directory
 */
record Installation(Path root) {

  /** The directory given by the start script. */
  static Installation find() throws StartRefused {
    Installation installation =
        new Installation(Path.of(System.getProperty("touchstone.root", ".")).toAbsolutePath());
    if (!Files.exists(installation.war()) || !Files.exists(installation.server())) {
      throw new StartRefused(
          "Touchstone is not built in "
              + installation.root().normalize()
              + ": start it with the script ./touchstone, which builds it.");
    }
    return installation;
  }

  Path war() {
    return root.resolve("webapp/target/touchstone.war");
  }

  Path server() {
    return root.resolve("payara-config/target/payara-micro.jar");
  }

  Path settings() {
    return root.resolve("payara-config/touchstone.properties");
  }

  Path preBootCommands() {
    return root.resolve("payara-config/pre-boot-commands.asadmin");
  }

  Path logging() {
    return root.resolve("payara-config/logging.properties");
  }

  /** Everything the demo writes; emptied when it starts. */
  Path demoHome() {
    return root.resolve("payara-config/target/demo");
  }

  Path demoFile(String name) {
    return root.resolve("payara-config/demo").resolve(name);
  }
}
