package touchstone.launcher;

import java.io.PrintStream;
import java.nio.file.Path;

/** The program behind {@code ./touchstone}. */
public final class Touchstone {

  private static final int REFUSED = 2;

  private Touchstone() {}

  /** Exit status 0: done or stopped on request; 2: refused with a sentence on standard error. */
  public static void main(String[] arguments) throws InterruptedException {
    try {
      run(CommandLine.parse(arguments), System.out);
    } catch (StartRefused refused) {
      System.err.println("touchstone: " + refused.getMessage());
      System.exit(REFUSED);
    }
    System.exit(0);
  }

  private static void run(CommandLine commandLine, PrintStream out)
      throws StartRefused, InterruptedException {
    switch (commandLine.command()) {
      case HELP -> out.print(CommandLine.USAGE);
      case DEMO -> {
        Installation installation = Installation.find();
        ServerSettings settings = settings(installation, commandLine);
        new Demo(
                installation,
                commandLine,
                settings.withHome(installation.demoHome()).withProductDefaults(),
                out)
            .run();
      }
      case SERVE -> {
        Installation installation = Installation.find();
        ServerSettings settings = settings(installation, commandLine);
        try (ServerProcess server = ServerProcess.start(installation, settings, JvmUse.LONG)) {
          out.println("Touchstone is ready at " + settings.pages() + " (stop it with Ctrl-C).");
          out.println("Log: " + server.log());
          int status = server.await();
          throw new StartRefused(
              "The server ended by itself with status " + status + ": see " + server.log() + ".");
        }
      }
    }
  }

  private static ServerSettings settings(Installation installation, CommandLine commandLine)
      throws StartRefused {
    Path file = commandLine.settings().orElse(installation.settings());
    ServerSettings settings = ServerSettings.read(file, installation.root());
    return commandLine.port().isPresent()
        ? settings.withPort(commandLine.port().getAsInt())
        : settings;
  }
}
