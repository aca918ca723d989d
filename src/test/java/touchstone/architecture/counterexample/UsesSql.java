package touchstone.architecture.counterexample;

import java.sql.Connection;

/** Depends on what only the store may know. */
public interface UsesSql {

  /** Asks a database. */
  int count(Connection connection);
}
