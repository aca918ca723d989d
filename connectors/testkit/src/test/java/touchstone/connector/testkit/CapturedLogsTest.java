package touchstone.connector.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

class CapturedLogsTest {

  private static final Logger LOG = Logger.getLogger(CapturedLogsTest.class.getName());

  @Test
  void can_be_read_while_another_thread_goes_on_logging() throws InterruptedException {
    try (CapturedLogs logs = new CapturedLogs()) {
      Thread writer =
          new Thread(
              () -> {
                for (int line = 0; line < 2_000; line++) {
                  LOG.finest("a line");
                }
              });
      writer.start();
      while (writer.isAlive()) {
        assertThat(logs.text()).isNotNull();
      }
      writer.join();

      assertThat(logs.text().lines().filter(line -> line.contains("a line"))).hasSize(2_000);
    }
  }

  @Test
  void hold_the_message_of_what_was_thrown() {
    try (CapturedLogs logs = new CapturedLogs()) {
      LOG.log(Level.FINE, "failed", new IllegalStateException("because of this"));

      assertThat(logs.text()).contains("failed").contains("because of this");
    }
  }

  @Test
  void leave_the_level_of_the_root_as_it_was() {
    Level before = Logger.getLogger("").getLevel();

    new CapturedLogs().close();

    assertThat(Logger.getLogger("").getLevel()).isEqualTo(before);
  }
}
