package touchstone.store;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;

/** What a database's refusal means, in sentences that say who must act and what to do. */
final class DatabaseTrouble {

  private static final String WHOEVER = ": whoever runs PostgreSQL must ";

  /** The class of SQL states of rows that break a rule of their table. */
  private static final String INTEGRITY = "23";

  private DatabaseTrouble() {}

  /** Why the database cannot be opened. */
  static DatabaseUnavailableException opening(DatabaseSettings settings, Exception e) {
    String place = "The database " + settings.urlWithoutQuery();
    String user = "the user " + settings.user();
    String state = state(e);
    String said = said(e);
    String sentence =
        switch (state) {
          case "28P01" ->
              place
                  + " refuses "
                  + user
                  + " or the password: correct touchstone.database.user and the password.";
          case "28000" ->
              place
                  + " does not let "
                  + user
                  + " in from this machine ("
                  + said
                  + ")"
                  + WHOEVER
                  + "allow it in pg_hba.conf.";
          case "3D000" ->
              place
                  + " does not exist"
                  + WHOEVER
                  + "create it (CREATE DATABASE ... OWNER "
                  + settings.user()
                  + "), or correct touchstone.database.url.";
          case "42501" ->
              place
                  + " does not let "
                  + user
                  + " create tables"
                  + WHOEVER
                  + "make "
                  + settings.user()
                  + " the owner of the database or of the schema.";
          case "25006" ->
              place
                  + " can only be read, as a standby server can: name the primary server in"
                  + " touchstone.database.url.";
          case "53300" ->
              place
                  + " has no connection left"
                  + WHOEVER
                  + "raise max_connections, or lower touchstone.database.connections.";
          default ->
              state.startsWith("08") || state.startsWith("57P")
                  ? place
                      + " cannot be reached ("
                      + said
                      + "): start it, or correct touchstone.database.url."
                  : place
                      + " cannot be opened ("
                      + said
                      + "): check touchstone.database.url, user and password.";
        };
    return new DatabaseUnavailableException(h2InUse(settings, said).orElse(sentence), e);
  }

  private static Optional<String> h2InUse(DatabaseSettings settings, String said) {
    return said.contains("already in use") || said.contains("is locked")
        ? Optional.of(
            "The database "
                + settings.urlWithoutQuery()
                + " is in use by another process: stop the other Touchstone, or give this one its"
                + " own touchstone.home.")
        : Optional.empty();
  }

  /** Why the tables cannot be brought up to date. */
  static DatabaseUnavailableException migrating(DatabaseSettings settings, Exception e) {
    return state(e).equals("42501") || state(e).equals("25006")
        ? opening(settings, e)
        : new DatabaseUnavailableException(
            "The database "
                + settings.urlWithoutQuery()
                + " cannot be brought up to date: "
                + said(e)
                + ". Nothing was changed since the last migration that worked; send this sentence"
                + " to the authors.",
            e);
  }

  /** What it means if an open database stopped answering; empty if that is not what happened. */
  static Optional<DatabaseUnavailableException> losing(Throwable e) {
    SQLException sql = sql(e);
    if (sql == null) {
      return Optional.empty();
    }
    String state = state(e);
    boolean full = state.equals("53100");
    boolean lost =
        full
            || state.startsWith("08")
            || state.startsWith("57P")
            || state.equals("53300")
            || state.equals("90067")
            || state.equals("90098")
            || state.equals("90121")
            || sql instanceof SQLTransientConnectionException
            || sql instanceof SQLNonTransientConnectionException;
    if (!lost) {
      return Optional.empty();
    }
    return Optional.of(
        new DatabaseUnavailableException(
            full
                ? "The disk of the database is full (" + said(e) + "): free some of it."
                : "The database does not answer any more ("
                    + said(e)
                    + "): whoever runs it must start it again.",
            e));
  }

  /**
   * A refusal that nobody foresaw. Of rows that break a rule of their table the database is not at
   * fault, and starting it again does not help: whoever wrote the statement must act.
   */
  static RuntimeException refusing(SQLException e) {
    Optional<DatabaseUnavailableException> lost = losing(e);
    if (lost.isPresent()) {
      return lost.get();
    }
    String sentence = "The database refused a statement: " + said(e) + ".";
    return state(e).startsWith(INTEGRITY)
        ? new IllegalStateException(sentence, e)
        : new DatabaseUnavailableException(sentence, e);
  }

  /** The deepest SQL state there is, else nothing. */
  private static String state(Throwable e) {
    String state = "";
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && sql.getSQLState() != null) {
        state = sql.getSQLState();
      }
    }
    return state;
  }

  private static SQLException sql(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        return sql;
      }
    }
    return null;
  }

  /** The first line of what the deepest cause says, without a full stop. */
  private static String said(Throwable e) {
    Throwable root = e;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    String line = String.valueOf(root.getMessage()).lines().findFirst().orElse("").strip();
    return line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
  }
}
