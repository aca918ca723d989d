package touchstone.connector.salesforce.sandbox;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * What the sandbox is asked for on the command line.
 *
 * @param port 0 for a free one
 * @param directory the files to load, if any
 * @param demo whether the demo company is wanted
 * @param clientId the app's key, if another than the sandbox's own
 * @param clientSecret the app's secret, if another than the sandbox's own
 */
record CommandLine(
    int port,
    Optional<Path> directory,
    boolean demo,
    Optional<String> clientId,
    Optional<String> clientSecret) {

  private static final String USAGE =
      "use --port N, --data DIR or --demo, --client-id ID, --client-secret SECRET.";

  static CommandLine read(List<String> arguments) {
    CommandLine line =
        new CommandLine(0, Optional.empty(), false, Optional.empty(), Optional.empty());
    Iterator<String> words = arguments.iterator();
    while (words.hasNext()) {
      line = line.with(words.next(), words);
    }
    if (line.demo && line.directory.isPresent()) {
      throw new IllegalArgumentException("Choose one of --data and --demo: " + USAGE);
    }
    return line;
  }

  private CommandLine with(String option, Iterator<String> words) {
    return switch (option) {
      case "--demo" -> new CommandLine(port, directory, true, clientId, clientSecret);
      case "--port" ->
          new CommandLine(port(value(option, words)), directory, demo, clientId, clientSecret);
      case "--data" ->
          new CommandLine(
              port, Optional.of(Path.of(value(option, words))), demo, clientId, clientSecret);
      case "--client-id" ->
          new CommandLine(port, directory, demo, Optional.of(value(option, words)), clientSecret);
      case "--client-secret" ->
          new CommandLine(port, directory, demo, clientId, Optional.of(value(option, words)));
      default ->
          throw new IllegalArgumentException("The sandbox does not know " + option + ": " + USAGE);
    };
  }

  private static String value(String option, Iterator<String> words) {
    if (!words.hasNext()) {
      throw new IllegalArgumentException(option + " needs a value: " + USAGE);
    }
    return words.next();
  }

  private static int port(String text) {
    try {
      int port = Integer.parseInt(text);
      if (port >= 0 && port <= 65_535) {
        return port;
      }
    } catch (NumberFormatException notANumber) {
      // Said below, as for a number out of range.
    }
    throw new IllegalArgumentException("--port needs a number from 0 to 65535, not " + text + ".");
  }
}
