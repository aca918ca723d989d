package touchstone.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * A PostgreSQL server of this process: binaries from Maven Central, on a free port of 127.0.0.1,
 * data in the temporary folder. It ends with the process that started it, even if that is killed.
 *
 * <p>Its databases sort texts as English people do (ICU), unlike H2, so that nothing relies on the
 * order of one of them. Thread-safe.
 */
public final class EmbeddedPostgres {

  private static final String OWNER = "touchstone";
  private static final String TEMPLATE = "migrated";
  private static final int STARTS = 5;

  private static final List<String> SETTINGS =
      List.of(
          "listen_addresses=127.0.0.1",
          "unix_socket_directories=",
          "max_connections=200",
          // Quicker than SCRAM, which every test would pay for; the port is of this machine only.
          "password_encryption=md5");

  /** The data need not survive the machine, and lives too briefly to be tidied up. */
  private static final List<String> CARELESS =
      List.of("fsync=off", "full_page_writes=off", "synchronous_commit=off", "autovacuum=off");

  /** Waits for the end of the process that holds its standard input, then stops the server. */
  private static final String SUPERVISOR =
      "\"$@\" & cat > /dev/null; read -r server < \"$0/data/postmaster.pid\""
          + " && kill -INT \"$server\"; wait; rm -rf \"$0\"";

  /** Of all tables but the history of migrations, whatever they refer to. */
  private static final String EMPTY =
      """
      SET session_replication_role = replica;
      DO $$
      DECLARE
        name TEXT;
        holds_rows BOOLEAN;
      BEGIN
        FOR name IN SELECT FORMAT('%I.%I', schemaname, tablename) FROM pg_tables
            WHERE schemaname = 'public' AND tablename <> 'flyway_schema_history' LOOP
          EXECUTE FORMAT('SELECT EXISTS (SELECT FROM %s)', name) INTO holds_rows;
          IF holds_rows THEN
            EXECUTE 'DELETE FROM ' || name;
          END IF;
        END LOOP;
        FOR name IN SELECT FORMAT('%I.%I', schemaname, sequencename) FROM pg_sequences
            WHERE last_value IS NOT NULL LOOP
          EXECUTE 'ALTER SEQUENCE ' || name || ' RESTART';
        END LOOP;
      END $$
      """;

  private static EmbeddedPostgres shared;
  private static RuntimeException failure;

  private final PostgresBinaries binaries;
  private final List<String> settings;
  private final String password = UUID.randomUUID().toString();
  private final AtomicInteger databases = new AtomicInteger();
  private Process process;
  private int port;

  private EmbeddedPostgres(PostgresBinaries binaries, List<String> settings) {
    this.binaries = binaries;
    this.settings = settings;
  }

  /** The server of this process; the first call starts it. */
  public static synchronized EmbeddedPostgres shared() {
    if (failure != null) {
      throw failure;
    }
    if (shared == null) {
      try {
        shared = launched(CARELESS);
      } catch (RuntimeException e) {
        failure = e;
        throw e;
      }
    }
    return shared;
  }

  /** A server of its own that is as careful with its data as PostgreSQL is by default. */
  public static EmbeddedPostgres careful() {
    return launched(List.of());
  }

  private static EmbeddedPostgres launched(List<String> settings) {
    EmbeddedPostgres server = new EmbeddedPostgres(PostgresBinaries.extracted(), settings);
    server.initialise();
    server.start();
    server.administer("CREATE ROLE " + OWNER + " LOGIN PASSWORD '" + server.password + "'");
    server.administer(
        "CREATE DATABASE "
            + TEMPLATE
            + " OWNER "
            + OWNER
            + " TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C' LOCALE_PROVIDER icu ICU_LOCALE"
            + " 'en-US'");
    Database.open(server.settings(TEMPLATE)).close();
    return server;
  }

  /** A new database that holds Touchstone's tables, all empty. */
  public DatabaseSettings fresh() {
    return created(TEMPLATE);
  }

  /** A new database without tables, sorted by code, as the administrators' guide recommends. */
  public DatabaseSettings withoutTables() {
    return created("template0");
  }

  /** Removes every row from a database made by {@link #fresh()}. */
  void empty(DatabaseSettings database) {
    administer(name(database), EMPTY);
  }

  private DatabaseSettings created(String template) {
    String name = "test_" + databases.incrementAndGet();
    administer("CREATE DATABASE " + name + " OWNER " + OWNER + " TEMPLATE " + template);
    return settings(name);
  }

  /** Drops a database made here, whoever uses it. */
  public void drop(DatabaseSettings database) {
    administer("DROP DATABASE IF EXISTS " + name(database) + " WITH (FORCE)");
  }

  /** The processor time of its processes that run now. */
  Duration processorTime() {
    return process
        .descendants()
        .flatMap(child -> child.info().totalCpuDuration().stream())
        .reduce(Duration.ZERO, Duration::plus);
  }

  private static String name(DatabaseSettings database) {
    return database.url().substring(database.url().lastIndexOf('/') + 1);
  }

  /** Does what only the administrator of the server may. */
  public void administer(String sql) {
    administer("postgres", sql);
  }

  /** Does what only the administrator of the server may, in one database. */
  public void administer(String database, String sql) {
    try (Connection connection =
            DriverManager.getConnection(settings(database).url(), "postgres", password);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException("The test's PostgreSQL refused: " + e.getMessage(), e);
    }
  }

  private DatabaseSettings settings(String database) {
    return new DatabaseSettings(
        "jdbc:postgresql://127.0.0.1:" + port + "/" + database, OWNER, password, 4);
  }

  private void initialise() {
    try {
      Path passwordFile = binaries.privateFile("password", password);
      Process initdb =
          new ProcessBuilder(
                  binaries.command(
                      "initdb",
                      "--pgdata=" + binaries.data(),
                      "--username=postgres",
                      "--pwfile=" + passwordFile,
                      "--auth=md5",
                      "--encoding=UTF8",
                      "--no-locale",
                      "--no-sync"))
              .directory(binaries.directory().toFile())
              .redirectErrorStream(true)
              .start();
      String said = new String(initdb.getInputStream().readAllBytes());
      if (initdb.waitFor() != 0) {
        throw new IllegalStateException("The test's PostgreSQL cannot be set up: " + said);
      }
      Files.delete(passwordFile);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Starts it, on another port if somebody was faster. */
  private void start() {
    Deque<String> said = new ArrayDeque<>();
    for (int i = 0; i < STARTS; i++) {
      port = freePort();
      if (started(said)) {
        return;
      }
    }
    throw new IllegalStateException("The test's PostgreSQL does not start: " + said);
  }

  private boolean started(Deque<String> said) {
    List<String> server =
        binaries.command(
            "postgres", "-D", binaries.data().toString(), "-p", Integer.toString(port));
    Stream.concat(SETTINGS.stream(), settings.stream())
        .forEach(setting -> server.addAll(List.of("-c", setting)));
    try {
      process =
          new ProcessBuilder(supervised(server))
              .directory(binaries.directory().toFile())
              .redirectErrorStream(true)
              .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    BufferedReader output = process.inputReader();
    try {
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        said.add(line);
        if (line.contains("ready to accept connections")) {
          drain(output);
          return true;
        }
        if (line.contains("Address already in use")) {
          end();
          return false;
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    throw new IllegalStateException("The test's PostgreSQL does not start: " + said);
  }

  /** The next one cannot start before this one has let go of the data. */
  private void end() {
    List<ProcessHandle> server = process.descendants().toList();
    // First the one that would tidy up behind it.
    process.destroyForcibly().onExit().join();
    server.forEach(ProcessHandle::destroyForcibly);
    server.forEach(child -> child.onExit().join());
  }

  private List<String> supervised(List<String> server) {
    if (PostgresBinaries.WINDOWS) {
      Runtime.getRuntime().addShutdownHook(new Thread(() -> process.destroy()));
      return server;
    }
    List<String> all = new ArrayList<>();
    all.addAll(List.of("sh", "-c", SUPERVISOR, binaries.directory().toString()));
    all.addAll(server);
    return all;
  }

  private static void drain(BufferedReader output) {
    Thread thread =
        new Thread(
            () -> {
              try (output) {
                // What the server says later is of no interest, but must not block it.
                output.transferTo(Writer.nullWriter());
              } catch (IOException e) {
                return;
              }
            },
            "output of the test's PostgreSQL");
    thread.setDaemon(true);
    thread.start();
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
