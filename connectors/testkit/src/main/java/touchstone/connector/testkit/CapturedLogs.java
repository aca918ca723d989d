package touchstone.connector.testkit;

import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Everything logged through java.util.logging while open, at every level. */
final class CapturedLogs implements AutoCloseable {

  private final Logger root = LogManager.getLogManager().getLogger("");
  private final Level levelBefore = root.getLevel();

  /** Other threads, such as those of an HTTP server, go on logging while {@link #text} reads. */
  private final StringBuffer lines = new StringBuffer();

  private final Handler handler =
      new Handler() {
        private final SimpleFormatter formatter = new SimpleFormatter();

        @Override
        public void publish(LogRecord entry) {
          // The formatter adds the stack trace, whose first lines repeat causes' messages.
          lines.append(formatter.format(entry)).append('\n');
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  CapturedLogs() {
    handler.setLevel(Level.ALL);
    root.addHandler(handler);
    root.setLevel(Level.ALL);
  }

  /** What was logged so far. */
  String text() {
    return lines.toString();
  }

  @Override
  public void close() {
    root.removeHandler(handler);
    root.setLevel(levelBefore);
  }
}
