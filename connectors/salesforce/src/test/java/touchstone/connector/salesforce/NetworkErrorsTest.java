package touchstone.connector.salesforce;

import static org.assertj.core.api.Assertions.assertThat;
import static touchstone.connector.ConnectorException.Kind.CONFIGURATION;
import static touchstone.connector.ConnectorException.Kind.TEMPORARY;
import static touchstone.connector.salesforce.ErrorTable.failureOf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import touchstone.connector.ConnectionSettings;
import touchstone.connector.Connector;
import touchstone.connector.ConnectorException;
import touchstone.connector.FieldMapping;

/** What people read when no answer comes at all. */
class NetworkErrorsTest {

  /** For a server that says nothing; with any other, a busy machine may need longer. */
  private static final Timeouts IMPATIENT =
      new Timeouts(Duration.ofMinutes(1), Duration.ofMillis(150));

  private final List<Duration> waits = new ArrayList<>();
  private final Queue<Socket> accepted = new ConcurrentLinkedQueue<>();
  private ServerSocket listener;

  /** What a raw server does with a connection. */
  private interface Treatment {
    void of(Socket socket) throws IOException;
  }

  @AfterEach
  void stop() throws IOException {
    if (listener != null) {
      listener.close();
    }
    for (Socket socket : accepted) {
      socket.close();
    }
  }

  private int listen(Treatment treatment) throws IOException {
    listener = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
    Thread thread =
        new Thread(
            () -> {
              while (!listener.isClosed()) {
                try {
                  Socket socket = listener.accept();
                  accepted.add(socket);
                  treatment.of(socket);
                } catch (IOException e) {
                  if (!listener.isClosed()) {
                    throw new UncheckedIOException(e);
                  }
                }
              }
            });
    thread.setDaemon(true);
    thread.start();
    return listener.getLocalPort();
  }

  private Connector open(String address) throws ConnectorException {
    return Connections.open(Connections.settings(address), FieldMapping.defaults(), waits);
  }

  /** A socket that keeps its port for itself and does not listen: whoever connects is refused. */
  private static Socket bound() throws IOException {
    Socket socket = new Socket();
    socket.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0));
    return socket;
  }

  private static void readRequest(Socket socket) throws IOException {
    int read = socket.getInputStream().read(new byte[8192]);
    assertThat(read).isPositive();
  }

  @Test
  void a_refused_connection_is_tried_again() throws Exception {
    try (Socket silent = bound()) {
      int port = silent.getLocalPort();
      Connector connector = open("http://127.0.0.1:" + port);

      ConnectorException failure = failureOf(connector::check);

      assertThat(failure.kind()).isEqualTo(TEMPORARY);
      assertThat(failure)
          .hasMessage(
              "The host 127.0.0.1:"
                  + port
                  + " does not accept connections (5 tries). Nothing is lost; the next run goes on"
                  + " from here.");
      assertThat(connector.apiUsage().calls()).isEqualTo(5);
      assertThat(waits).hasSize(4);
    }
  }

  @Test
  void a_silent_server_is_tried_again() throws Exception {
    int port = listen(socket -> {});
    Connector connector =
        Connections.open(
            Connections.settings("http://127.0.0.1:" + port),
            FieldMapping.defaults(),
            waits,
            IMPATIENT);

    ConnectorException failure = failureOf(connector::check);

    assertThat(failure.kind()).isEqualTo(TEMPORARY);
    assertThat(failure)
        .hasMessage(
            "The host 127.0.0.1:"
                + port
                + " did not answer in time (5 tries). Nothing is lost; the next run goes on from"
                + " here.");
    assertThat(connector.apiUsage().calls()).isEqualTo(5);
  }

  @Test
  void a_reset_connection_is_tried_again() throws Exception {
    int port =
        listen(
            socket -> {
              readRequest(socket);
              socket.setSoLinger(true, 0); // closes with a reset
              socket.close();
            });
    Connector connector = open("http://127.0.0.1:" + port);

    ConnectorException failure = failureOf(connector::check);

    assertThat(failure.kind()).isEqualTo(TEMPORARY);
    assertThat(failure)
        .hasMessage(
            "The connection to 127.0.0.1:"
                + port
                + " broke off (5 tries). Nothing is lost; the next run goes on from here.");
  }

  @Test
  void an_unknown_host_is_the_setting_s_fault() throws Exception {
    Connector connector = open("https://touchstone-test.invalid");

    ConnectorException failure = failureOf(connector::check);

    assertThat(failure.kind()).isEqualTo(CONFIGURATION);
    assertThat(failure)
        .hasMessage(
            "The host touchstone-test.invalid of \"My Domain address\" is not known. Check its"
                + " spelling, and that this server can look up names.");
    assertThat(connector.apiUsage().calls()).isEqualTo(1);
  }

  @Test
  void a_server_without_tls_is_not_trusted() throws Exception {
    int port =
        listen(
            socket -> {
              readRequest(socket);
              socket.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes());
              socket.close();
            });
    Connector connector = open("https://127.0.0.1:" + port);

    ConnectorException failure = failureOf(connector::check);

    assertThat(failure.kind()).isEqualTo(CONFIGURATION);
    assertThat(failure)
        .hasMessage(
            "No trusted connection to 127.0.0.1:"
                + port
                + ": Unsupported or unrecognized SSL message. Check \"My Domain address\"; if a"
                + " proxy of your company opens the traffic, its certificate must be trusted by the"
                + " Java of this server.");
    assertThat(accepted).hasSize(1);
  }

  @Test
  void a_thread_told_to_stop_does_not_wait_on() throws Exception {
    try (Socket silent = bound()) {
      SalesforceSettings settings =
          SalesforceSettings.of(
              ConnectionSettings.of(
                  new SalesforceConnectorProvider().settings(),
                  Connections.settings("http://127.0.0.1:" + silent.getLocalPort())));
      Pause interrupted =
          wait -> {
            throw new InterruptedException();
          };
      Connector connector =
          new SalesforceConnector(settings, FieldMapping.defaults(), interrupted, IMPATIENT);

      ConnectorException failure = failureOf(connector::check);

      assertThat(Thread.interrupted()).isTrue();
      assertThat(failure.kind()).isEqualTo(TEMPORARY);
      assertThat(failure)
          .hasMessage(
              "The run was stopped while it waited for Salesforce. The next run goes on from"
                  + " here.");
    }
  }
}
