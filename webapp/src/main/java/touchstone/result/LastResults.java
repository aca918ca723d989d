package touchstone.result;

import java.util.Optional;

/** Gives the results of the last computation of a connection. */
public interface LastResults {

  /**
   * The results; empty if nothing was computed yet.
   *
   * @throws ResultsUnreadableException if they cannot be read, saying why
   */
  Optional<? extends AccountResults> of(long connectionId);
}
