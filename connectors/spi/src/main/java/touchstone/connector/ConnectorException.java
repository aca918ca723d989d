package touchstone.connector;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A connector could not do what was asked. The kind says who must act, the message says what to do
 * in one plain sentence an administrator can follow, and never holds a secret.
 */
public final class ConnectorException extends Exception {

  private static final long serialVersionUID = 1L;

  /** Who must act. */
  public enum Kind {
    /** The administrator of Touchstone: a setting is missing or wrong. */
    CONFIGURATION,
    /** The administrator of the CRM: the integration user lacks a permission. */
    PERMISSION,
    /** Nobody now: the CRM's allowance is used up; go on after the wait. */
    RATE_LIMITED,
    /** Nobody: the CRM or the network is unwell; the same call may work later. */
    TEMPORARY,
    /** The owner of the data: the CRM understood and refused. */
    REJECTED,
    /** The authors of the connector: this should not happen. */
    DEFECT
  }

  private final Kind kind;
  private final transient Optional<Duration> retryAfter;
  private final transient List<WriteResult> writtenBefore;

  public ConnectorException(Kind kind, String message) {
    this(kind, message, Optional.empty(), List.of(), null);
  }

  public ConnectorException(Kind kind, String message, Throwable cause) {
    this(kind, message, Optional.empty(), List.of(), cause);
  }

  private ConnectorException(
      Kind kind,
      String message,
      Optional<Duration> retryAfter,
      List<WriteResult> writtenBefore,
      Throwable cause) {
    super(Objects.requireNonNull(message), cause);
    this.kind = Objects.requireNonNull(kind);
    this.retryAfter = Objects.requireNonNull(retryAfter);
    this.writtenBefore = List.copyOf(writtenBefore);
  }

  /** The same exception, telling how long the server asked to wait. */
  public ConnectorException retryAfter(Duration wait) {
    return new ConnectorException(kind, getMessage(), Optional.of(wait), writtenBefore, getCause());
  }

  /** The same exception, telling which updates earlier calls of the same write had done. */
  public ConnectorException writtenBefore(List<WriteResult> results) {
    return new ConnectorException(kind, getMessage(), retryAfter, results, getCause());
  }

  public Kind kind() {
    return kind;
  }

  /** How long the server asked to wait; empty if it did not say. */
  public Optional<Duration> retryAfter() {
    return retryAfter;
  }

  /**
   * Results of the updates that were answered before a write failed, in the order of the updates;
   * those of which it is not known are left out.
   */
  public List<WriteResult> writtenBefore() {
    return writtenBefore;
  }
}
