package touchstone.connector.salesforce;

import static org.assertj.core.api.Assertions.assertThat;
import static touchstone.connector.salesforce.ErrorTable.failureOf;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import touchstone.connector.Connector;
import touchstone.connector.ConnectorException;
import touchstone.connector.FieldMapping;
import touchstone.connector.FieldValue;
import touchstone.connector.Page;
import touchstone.connector.RecordUpdate;
import touchstone.connector.model.RecordType;
import touchstone.connector.salesforce.ScriptedServer.Scripted;

/**
 * Secret and token stay in memory, whatever goes wrong and however talkative the server is.
 *
 * <p>Left out is the wire log of Java's own HTTP client ({@code sun.net.www.protocol.http}), which
 * writes headers by design when somebody turns it on; the README warns of it.
 */
class SecretsTest {

  private static final String TOKEN = "00D-very-secret-token";

  private final PrintStream outBefore = System.out;
  private final PrintStream errBefore = System.err;
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  /** The server's threads go on logging while a test reads. */
  private final StringBuffer logged = new StringBuffer();

  private final Logger root = Logger.getLogger("");
  private final Level levelBefore = root.getLevel();
  private final Handler handler =
      new Handler() {
        @Override
        public void publish(LogRecord entry) {
          if (!String.valueOf(entry.getLoggerName()).startsWith("sun.net.www.protocol.http")) {
            logged.append(new SimpleFormatter().format(entry)).append('\n');
          }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };
  private ScriptedServer server;

  @BeforeEach
  void start() {
    server = new ScriptedServer().signsIn(TOKEN);
    PrintStream captured = new PrintStream(printed, true, StandardCharsets.UTF_8);
    System.setOut(captured);
    System.setErr(captured);
    handler.setLevel(Level.ALL);
    root.addHandler(handler);
    root.setLevel(Level.ALL);
  }

  @AfterEach
  void stop() {
    root.setLevel(levelBefore);
    root.removeHandler(handler);
    System.setOut(outBefore);
    System.setErr(errBefore);
    server.close();
  }

  private Connector open() throws ConnectorException {
    return Connections.open(
        Connections.settings(server.address()), FieldMapping.defaults(), new ArrayList<>());
  }

  private void assertNothingTold(ConnectorException failure) {
    StringWriter trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace));
    assertNothingIn(trace.toString());
  }

  private static void assertNothingIn(String text) {
    assertThat(text).doesNotContain(Connections.SECRET).doesNotContain(TOKEN);
  }

  private void assertNothingCaptured() {
    assertThat(logged.toString()).as("something was captured at all").isNotEmpty();
    assertNothingIn(logged.toString());
    assertNothingIn(printed.toString(StandardCharsets.UTF_8));
  }

  @Test
  void a_server_that_repeats_the_secret_does_not_bring_it_into_a_message()
      throws ConnectorException {
    server.on(
        "/services/oauth2/token",
        ErrorTable.refusal("invalid_client", "no match for " + Connections.SECRET));

    ConnectorException failure = failureOf(open()::check);

    assertThat(failure.getMessage()).contains("no match for ***");
    assertNothingTold(failure);
    assertNothingCaptured();
  }

  @Test
  void a_server_that_repeats_the_token_does_not_bring_it_into_a_message()
      throws ConnectorException {
    server.on("/limits", ErrorTable.error(403, "INSUFFICIENT_ACCESS", "not for " + TOKEN));

    ConnectorException failure = failureOf(open()::check);

    assertThat(failure.getMessage()).contains("not for ***");
    assertNothingTold(failure);
    assertNothingCaptured();
  }

  @Test
  void neither_texts_nor_logs_of_a_whole_session_show_them() throws ConnectorException {
    server
        .describes("Account", "Id:id", "SystemModstamp:datetime")
        .on("/limits", Scripted.json(200, "{}"))
        .on(
            "/queryAll",
            Scripted.json(503, ""),
            ErrorTable.error(401, "INVALID_SESSION_ID", "expired"),
            Scripted.json(200, "{\"totalSize\":0,\"done\":true,\"records\":[]}"))
        .on("/composite/sobjects", Scripted.json(200, "{\"cut"));
    Connector connector = open();
    connector.check();
    Page page = connector.read(RecordType.ACCOUNT, Optional.empty());
    RecordUpdate update =
        new RecordUpdate(
            RecordType.ACCOUNT, "001000000000001AAA", Map.of("Name", new FieldValue.Text("x")));

    assertNothingTold(failureOf(() -> connector.write(List.of(update))));
    connector.close();

    assertNothingIn(connector + " " + page + " " + page.next() + " " + connector.apiUsage());
    assertNothingCaptured();
  }

  @Test
  void a_broken_connection_does_not_show_them() throws ConnectorException {
    server.on("/limits", Scripted.json(200, "{\"a\":\"" + TOKEN + "\"}").cutOff());

    assertNothingTold(failureOf(open()::check));
    assertNothingCaptured();
  }
}
