package touchstone.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FailedStartTest {

  private static final String SIGN = "[SEVERE] [core] Exception while loading the app";

  @Test
  void tells_the_sentence_of_what_stopped_the_start() {
    assertThat(
            FailedStart.reason(
                List.of(
                    "INFO all is well",
                    "touchstone.store.DatabaseUnavailableException: The database x is gone: act.",
                    "\tat touchstone.store.Database.open(Database.java:1)",
                    SIGN)))
        .contains("The database x is gone: act.");
    assertThat(
            FailedStart.reason(
                List.of(
                    "Caused by: java.lang.IllegalArgumentException: touchstone.home is wrong.",
                    SIGN)))
        .contains("touchstone.home is wrong.");
  }

  @Test
  void says_nothing_of_a_start_that_goes_on() {
    assertThat(FailedStart.reason(List.of("touchstone.run.X: an exception that was survived")))
        .isEmpty();
  }

  @Test
  void points_to_the_log_if_no_reason_is_known() {
    assertThat(FailedStart.reason(List.of(SIGN)))
        .contains("Touchstone cannot be loaded by its server; the log says why.");
  }
}
