package touchstone.server;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** On which addresses a process waits for connections, as Linux lists them under {@code /proc}. */
final class ListeningPorts {

  private static final Pattern SOCKET = Pattern.compile("socket:\\[(\\d+)]");
  private static final String LISTEN = "0A";
  private static final Set<String> LOOPBACK =
      Set.of("0100007F", "0000000000000000FFFF00000100007F", "00000000000000000000000001000000");

  private ListeningPorts() {}

  /**
   * The ports on which a process answers to other machines, too.
   *
   * @param process a running process of this user
   * @return ports, 1 to 65535; empty if it listens on the loopback interface only
   */
  static Set<Integer> openToTheWorld(ProcessHandle process) throws IOException {
    Path folder = Path.of("/proc", Long.toString(process.pid()));
    Set<String> sockets = socketsOf(folder);
    Set<Integer> ports = new HashSet<>();
    for (String table : List.of("net/tcp", "net/tcp6")) {
      for (String line : Files.readAllLines(folder.resolve(table))) {
        String[] column = line.strip().split("\\s+");
        if (column.length > 9 && column[3].equals(LISTEN) && sockets.contains(column[9])) {
          String[] address = column[1].split(":");
          if (!LOOPBACK.contains(address[0])) {
            ports.add(Integer.parseInt(address[1], 16));
          }
        }
      }
    }
    return ports;
  }

  private static Set<String> socketsOf(Path folder) throws IOException {
    Set<String> sockets = new HashSet<>();
    try (DirectoryStream<Path> descriptors = Files.newDirectoryStream(folder.resolve("fd"))) {
      for (Path descriptor : descriptors) {
        try {
          Matcher socket = SOCKET.matcher(Files.readSymbolicLink(descriptor).toString());
          if (socket.matches()) {
            sockets.add(socket.group(1));
          }
        } catch (NoSuchFileException closedMeanwhile) {
          continue;
        }
      }
    }
    return sockets;
  }
}
