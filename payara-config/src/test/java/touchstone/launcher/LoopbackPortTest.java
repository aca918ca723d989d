package touchstone.launcher;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class LoopbackPortTest {

  @Test
  void a_busy_port_is_refused_with_what_to_do() throws IOException {
    try (ServerSocket busy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
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
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    assertThatCode(() -> LoopbackPort.requireFree("127.0.0.1", port, "--port"))
        .doesNotThrowAnyException();
  }
}
