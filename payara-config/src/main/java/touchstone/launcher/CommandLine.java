package touchstone.launcher;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What was typed after {@code ./touchstone}.
 *
 * @param command what to do
 * @param data demo: the organisation to load; empty for the demo company
 * @param profile demo: the scorecard to publish, a JSON file; empty for what is discovered
 * @param once demo: stop after the loop
 * @param port the port of the pages; empty for the setting's
 * @param crmPort demo: the port of the CRM sandbox; empty for a free one
 * @param settings serve: the settings file; empty for the one in payara-config
 */
record CommandLine(
    Command command,
    Optional<Path> data,
    Optional<Path> profile,
    boolean once,
    OptionalInt port,
    OptionalInt crmPort,
    Optional<Path> settings) {

  enum Command {
    DEMO,
    SERVE,
    HELP
  }

  static final String USAGE =
      """
      ./touchstone demo [--data DIR] [--profile FILE] [--once] [--port N] [--crm-port N]
          the whole loop against a CRM sandbox on this machine
      ./touchstone serve [--port N] [--settings FILE]
          Touchstone alone; settings in payara-config/touchstone.properties

        --data DIR      another organisation: CSV files with Salesforce API names, or the
                        JSON files of `sf data export tree`
        --profile FILE  the scorecard to publish, as in docs/api.md, instead of what is
                        discovered
        --once          stop after the loop; the last line is one JSON object
        --port N        port of the pages on 127.0.0.1 (default 8080)
        --crm-port N    port of the CRM sandbox on 127.0.0.1 (default: a free one)
        --settings FILE other settings than payara-config/touchstone.properties
      """;

  static CommandLine parse(String... arguments) throws StartRefused {
    Deque<String> words = new ArrayDeque<>(Arrays.asList(arguments));
    Command command = command(words.isEmpty() ? "help" : words.removeFirst());
    Optional<Path> data = Optional.empty();
    Optional<Path> profile = Optional.empty();
    Optional<Path> settings = Optional.empty();
    OptionalInt port = OptionalInt.empty();
    OptionalInt crmPort = OptionalInt.empty();
    boolean once = false;
    while (!words.isEmpty()) {
      String option = words.removeFirst();
      switch (option) {
        case "--data" -> data = Optional.of(Path.of(value(option, words)));
        case "--profile" -> profile = Optional.of(Path.of(value(option, words)));
        case "--settings" -> settings = Optional.of(Path.of(value(option, words)));
        case "--port" -> port = OptionalInt.of(port(option, value(option, words)));
        case "--crm-port" -> crmPort = OptionalInt.of(port(option, value(option, words)));
        case "--once" -> once = true;
        case "--help", "-h" -> command = Command.HELP;
        default ->
            throw new StartRefused(
                "There is no option " + option + ". Type ./touchstone help for the list.");
      }
    }
    if (command == Command.SERVE && (once || data.isPresent() || profile.isPresent())) {
      throw new StartRefused("The options --data, --profile and --once belong to the demo.");
    }
    return new CommandLine(command, data, profile, once, port, crmPort, settings);
  }

  private static Command command(String word) throws StartRefused {
    return switch (word) {
      case "demo" -> Command.DEMO;
      case "serve" -> Command.SERVE;
      case "help", "--help", "-h" -> Command.HELP;
      default ->
          throw new StartRefused(
              "There is no command " + word + ". The commands are demo, serve and help.");
    };
  }

  private static String value(String option, Deque<String> words) throws StartRefused {
    if (words.isEmpty()) {
      throw new StartRefused("The option " + option + " needs a value after it.");
    }
    return words.removeFirst();
  }

  private static int port(String option, String word) throws StartRefused {
    try {
      int port = Integer.parseInt(word);
      if (port >= 1 && port <= 65_535) {
        return port;
      }
    } catch (NumberFormatException notANumber) {
      // Told below, with what was typed.
    }
    throw new StartRefused(
        "The option " + option + " takes a port from 1 to 65535, not \"" + word + "\".");
  }
}
