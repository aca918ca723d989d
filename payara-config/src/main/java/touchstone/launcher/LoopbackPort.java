package touchstone.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** A port on a loopback address, looked at before a server is started on it. */
final class LoopbackPort {

  private LoopbackPort() {}

  /** Refuses with a sentence if something listens there already. */
  static void requireFree(String address, int port, String option) throws StartRefused {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getByName(address), port));
    } catch (IOException busy) {
      throw new StartRefused(
          "Port "
              + port
              + " on "
              + address
              + " is in use: stop what listens there, or choose another port with "
              + option
              + ".",
          busy);
    }
  }
}
