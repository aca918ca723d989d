package touchstone.store;

import org.jdbi.v3.core.Handle;

/** Keeps a connection to one transaction, so that what two change at once comes one by one. */
final class LockedConnection {

  private LockedConnection() {}

  /**
   * Locks the connection until the transaction ends.
   *
   * @throws IllegalStateException if there is no such connection
   */
  static void hold(Handle handle, long connectionId) {
    if (!holdIfThere(handle, connectionId)) {
      throw new IllegalStateException("There is no connection " + connectionId + ".");
    }
  }

  /**
   * Locks the connection until the transaction ends.
   *
   * @return whether there is such a connection
   */
  static boolean holdIfThere(Handle handle, long connectionId) {
    return handle
        .createQuery("SELECT id FROM connection WHERE id = :id FOR UPDATE")
        .bind("id", connectionId)
        .mapTo(Long.class)
        .findOne()
        .isPresent();
  }
}
