package touchstone.store;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/**
 * Stands between pool and stores; while it lasts, the pool has no connection to give. Thread-safe.
 */
public final class Outage {

  private static final int ENDLESS = Integer.MAX_VALUE;

  private final AtomicInteger left = new AtomicInteger(ENDLESS);

  /** From now on, nobody gets a connection. */
  public void begin() {
    beginAfter(0);
  }

  /** After so many more connections, nobody gets another. */
  public void beginAfter(int connections) {
    left.set(connections);
  }

  /** The server is back. */
  public void end() {
    left.set(ENDLESS);
  }

  /** To be passed when a database is opened. */
  public DataSource around(DataSource real) {
    return (DataSource)
        Proxy.newProxyInstance(
            DataSource.class.getClassLoader(),
            new Class<?>[] {DataSource.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("getConnection") && isOver()) {
                throw new SQLTransientConnectionException("Connection refused", "08001");
              }
              try {
                return method.invoke(real, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  private boolean isOver() {
    return left.getAndUpdate(now -> now == ENDLESS || now == 0 ? now : now - 1) == 0;
  }
}
