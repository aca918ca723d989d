package touchstone.past;

import java.time.LocalDate;
import java.util.Optional;

/** Of that day nothing is kept, and nobody had it computed. */
public final class NothingKeptException extends Exception {

  private static final long serialVersionUID = 1L;

  NothingKeptException(LocalDate day, Optional<LocalDate> first) {
    super(
        "Nothing is kept of "
            + day
            + first
                .map(known -> ": the first kept day is " + known + ".")
                .orElse(": nothing was computed yet.")
            + " Start a run of the kind LOOK_BACK with \"asOf\": \""
            + day
            + "\" to have it computed from what the CRM keeps.");
  }
}
