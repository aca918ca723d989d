package touchstone.store;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.SQLTransientConnectionException;
import javax.sql.DataSource;

/** Stands between pool and stores; while it lasts, the pool has no connection to give. */
public final class Outage {

  private boolean lasts;

  /** From now on, nobody gets a connection. */
  public void begin() {
    lasts = true;
  }

  /** The server is back. */
  public void end() {
    lasts = false;
  }

  /** To be passed when a database is opened. */
  public DataSource around(DataSource real) {
    return (DataSource)
        Proxy.newProxyInstance(
            DataSource.class.getClassLoader(),
            new Class<?>[] {DataSource.class},
            (proxy, method, arguments) -> {
              if (lasts) {
                throw new SQLTransientConnectionException("Connection refused", "08001");
              }
              try {
                return method.invoke(real, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
