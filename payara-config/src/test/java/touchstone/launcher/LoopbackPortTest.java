package touchstone.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LoopbackPortTest {

  // Not the JDK's loopback address, which is ::1 where IPv6 is preferred.
  private static final InetAddress LOOPBACK = loopback();

  private static InetAddress loopback() {
    try {
      return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    } catch (UnknownHostException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void a_busy_port_is_refused_with_what_to_do() throws IOException {
    try (ServerSocket busy = new ServerSocket(0, 1, LOOPBACK)) {
      assertThatThrownBy(() -> LoopbackPort.requireFree("127.0.0.1", busy.getLocalPort(), "--port"))
          .isInstanceOf(StartRefused.class)
          .hasMessage(
              "Port "
                  + busy.getLocalPort()
                  + " on 127.0.0.1 is in use: stop what listens there, or choose another port with"
                  + " --port.");
    }
  }

  @Test
  void a_free_port_is_left_free() throws IOException {
    // Another program may be given the port in between, but not every time.
    assertThat(IntStream.range(0, 20)).anyMatch(attempt -> isLeftFree(portThatWasFree()));
  }

  private static int portThatWasFree() {
    try (ServerSocket free = new ServerSocket(0, 1, LOOPBACK)) {
      return free.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isLeftFree(int port) {
    try {
      LoopbackPort.requireFree("127.0.0.1", port, "--port");
    } catch (StartRefused taken) {
      return false;
    }
    try (ServerSocket again = new ServerSocket(port, 1, LOOPBACK)) {
      return again.isBound();
    } catch (IOException taken) {
      return false;
    }
  }
}
