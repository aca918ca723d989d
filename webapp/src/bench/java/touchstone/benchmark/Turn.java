package touchstone.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One turn of a measurement, in a process of its own, so that no turn warms up another. */
record Turn(Class<?> main, String heap, List<String> arguments) {

  Turn(Class<?> main, String heap, String... arguments) {
    this(main, heap, List.of(arguments));
  }

  /**
   * Runs it to the end.
   *
   * @throws IllegalStateException if the process fails; its output is shown
   */
  Figures run() {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx" + heap);
    command.add("-Djava.util.logging.config.file=/dev/null");
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(main.getName());
    command.addAll(arguments);
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
      Figures figures = new Figures();
      StringBuilder other = new StringBuilder();
      try (BufferedReader lines =
          new BufferedReader(
              new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          if (!figures.read(line)) {
            other.append(line).append('\n');
          }
        }
      }
      int status = process.waitFor();
      if (status != 0) {
        throw new IllegalStateException(
            main.getSimpleName() + " " + arguments + " ended with " + status + ":\n" + other);
      }
      return figures;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
