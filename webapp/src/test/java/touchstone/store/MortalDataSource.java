package touchstone.store;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * Stands between pool and stores and ends everything at the n-th statement, or just before or just
 * after a commit, as the end of the process would: what was not committed is gone, and nothing
 * works any more until {@link #revive()}.
 */
public final class MortalDataSource {

  /** What the end is. */
  public interface End {
    void come() throws SQLException;
  }

  private final End end;
  private int deathAt = Integer.MAX_VALUE;
  private int moments;
  private boolean dead;

  /** Ends by refusing everything from then on. */
  public MortalDataSource() {
    this(() -> {});
  }

  /** Ends in a way of its own. */
  public MortalDataSource(End end) {
    this.end = end;
  }

  /** From now on, the n-th moment is the last, counted from 1. */
  public void dieAt(int moment) {
    moments = 0;
    deathAt = moment;
  }

  /** A new process: everything works again. */
  public void revive() {
    dead = false;
    deathAt = Integer.MAX_VALUE;
  }

  /** How many moments have passed. */
  public int moments() {
    return moments;
  }

  /** To be passed when a database is opened. */
  public DataSource around(DataSource real) {
    return proxy(
        DataSource.class,
        (proxy, method, arguments) -> {
          Object result = call(real, method, arguments);
          return result instanceof Connection connection ? around(connection) : result;
        });
  }

  private Connection around(Connection real) {
    return proxy(
        Connection.class,
        (proxy, method, arguments) -> {
          String name = method.getName();
          if (dead && !name.equals("close") && !name.equals("isClosed")) {
            throw new SQLException("The process has ended.");
          }
          if (name.equals("commit")) {
            moment(real);
            real.commit();
            moment(real);
            return null;
          }
          Object result = call(real, method, arguments);
          if (result instanceof PreparedStatement prepared) {
            return around(PreparedStatement.class, prepared, real);
          }
          return result instanceof Statement plain ? around(Statement.class, plain, real) : result;
        });
  }

  private <S extends Statement> S around(Class<S> type, S real, Connection connection) {
    return proxy(
        type,
        (proxy, method, arguments) -> {
          if (method.getName().startsWith("execute")) {
            moment(connection);
          }
          return call(real, method, arguments);
        });
  }

  private void moment(Connection connection) throws SQLException {
    moments++;
    if (moments == deathAt) {
      end.come();
      dead = true;
      if (!connection.getAutoCommit()) {
        connection.rollback();
      }
    }
    if (dead) {
      throw new SQLException("The process has ended.");
    }
  }

  private static Object call(Object real, Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(real, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
