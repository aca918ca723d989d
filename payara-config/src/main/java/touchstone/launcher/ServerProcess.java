package touchstone.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Payara Micro with Touchstone on it, as a child process. It ends with this program. */
final class ServerProcess implements AutoCloseable {

  private static final Duration POLL = Duration.ofMillis(100);
  private static final Duration GRACE = Duration.ofSeconds(20);
  private static final int LOG_LINES_SHOWN = 12;

  private final Process process;
  private final Path log;

  private ServerProcess(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  /**
   * Starts the server and waits until it says it is ready.
   *
   * @throws StartRefused if it ends or is not ready in time; the sentence names the log
   */
  static ServerProcess start(Installation installation, ServerSettings settings, JvmUse use)
      throws StartRefused {
    LoopbackPort.requireFree(settings.address(), settings.port(), "--port");
    try {
      Files.createDirectories(settings.home());
      Path log = settings.home().resolve("server.log");
      Path preBoot = settings.home().resolve("pre-boot-commands.asadmin");
      Files.writeString(preBoot, bindTo(settings.address(), installation.preBootCommands()));
      Process process =
          new ProcessBuilder(command(installation, settings, use, preBoot))
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      ServerProcess server = new ServerProcess(process, log);
      // Whatever ends this program ends its child too: Ctrl-C, a closed terminal, an error.
      Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop-server"));
      try {
        server.awaitReady(settings);
      } catch (StartRefused notReady) {
        server.close();
        throw notReady;
      }
      return server;
    } catch (IOException unwritable) {
      throw new StartRefused(
          "The server cannot be started from "
              + settings.home()
              + ": make the directory writable or set "
              + ServerSetting.HOME.name()
              + " to another one.",
          unwritable);
    }
  }

  private static String bindTo(String address, Path commands) throws IOException {
    return Files.readString(commands, StandardCharsets.UTF_8)
        .replace("http-listener.address=127.0.0.1", "http-listener.address=" + address);
  }

  private static List<String> command(
      Installation installation, ServerSettings settings, JvmUse use, Path preBoot)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx" + settings.heapMegabytes() + "m");
    command.addAll(use.options());
    command.add("-Djava.net.preferIPv4Stack=" + !settings.address().contains(":"));
    command.add("-jar");
    command.add(installation.server().toString());
    command.addAll(List.of("--nohazelcast", "--disablephonehome"));
    command.addAll(List.of("--port", Integer.toString(settings.port())));
    command.addAll(List.of("--prebootcommandfile", preBoot.toString()));
    command.addAll(List.of("--systemproperties", systemProperties(settings).toString()));
    if (Files.exists(installation.logging())) {
      command.addAll(List.of("--logproperties", installation.logging().toString()));
    }
    command.addAll(List.of("--deploy", installation.war().toString()));
    return command;
  }

  // In a file, not on the command line, where everybody on the machine could read a password.
  private static Path systemProperties(ServerSettings settings) throws IOException {
    Map<String, String> properties = new LinkedHashMap<>();
    properties.put(ServerSetting.HOME.name(), settings.home().toString());
    properties.put(ServerSetting.ADDRESS.name(), settings.address());
    properties.putAll(settings.product());
    return PrivateFile.write(settings.home().resolve("server.properties"), properties);
  }

  private void awaitReady(ServerSettings settings) throws StartRefused {
    HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    HttpRequest ready =
        HttpRequest.newBuilder(URI.create(settings.pages() + "health/ready"))
            .timeout(Duration.ofSeconds(5))
            .build();
    long deadline = System.nanoTime() + settings.startTimeout().toNanos();
    while (System.nanoTime() < deadline) {
      if (!process.isAlive()) {
        throw new StartRefused("The server stopped while starting; its log says:\n" + logEnd());
      }
      try {
        if (client.send(ready, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
          return;
        }
        refuseIfFailed();
      } catch (IOException notYet) {
        // It does not listen yet.
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        throw new StartRefused("The start was interrupted.", interrupted);
      }
      pause();
    }
    throw new StartRefused(
        "The server was not ready after "
            + settings.startTimeout().toSeconds()
            + " seconds; its log says:\n"
            + logEnd());
  }

  private void refuseIfFailed() throws StartRefused, IOException {
    Optional<String> reason = FailedStart.reason(Files.readAllLines(log, StandardCharsets.UTF_8));
    if (reason.isPresent()) {
      throw new StartRefused(reason.get() + " (The whole log: " + log + ")");
    }
  }

  private void pause() throws StartRefused {
    try {
      process.waitFor(POLL.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new StartRefused("The start was interrupted.", interrupted);
    }
  }

  private String logEnd() {
    try {
      List<String> lines = Files.readAllLines(log, StandardCharsets.UTF_8);
      List<String> end = lines.subList(Math.max(0, lines.size() - LOG_LINES_SHOWN), lines.size());
      return String.join("\n", end) + "\n(the whole log: " + log + ")";
    } catch (IOException unreadable) {
      return "(the log " + log + " cannot be read)";
    }
  }

  /** Waits until the server ends by itself. */
  int await() throws InterruptedException {
    return process.waitFor();
  }

  Path log() {
    return log;
  }

  /** Asks the server to stop, and insists after a while. Harmless if it has ended. */
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(GRACE.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException interrupted) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
