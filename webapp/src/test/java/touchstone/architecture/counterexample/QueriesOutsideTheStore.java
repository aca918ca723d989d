package touchstone.architecture.counterexample;

import java.sql.Connection;
import org.jdbi.v3.core.Jdbi;

/** Knows that there is a database, and is not the store. */
public interface QueriesOutsideTheStore {

  /** Asks it in two ways. */
  int count(Connection connection, Jdbi jdbi);
}
