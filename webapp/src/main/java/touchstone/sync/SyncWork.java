package touchstone.sync;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import touchstone.connection.Connections;
import touchstone.connector.Connector;
import touchstone.connector.ConnectorException;
import touchstone.connector.ConnectorProvider;
import touchstone.run.RunControl;
import touchstone.run.RunOutcome;
import touchstone.run.RunWork;
import touchstone.store.Run;
import touchstone.store.RunKind;
import touchstone.store.SyncStore;
import touchstone.store.WhoMustAct;

/** Runs of the kind {@link RunKind#SYNC}: opens the connection and reads it. Thread-safe. */
public final class SyncWork implements RunWork {

  /** The parameter that asks for a read of everything, with the value {@code true}. */
  public static final String FULL_REFRESH = "fullRefresh";

  private static final DateTimeFormatter CLOCK_TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);

  private final Connections connections;
  private final SyncStore store;
  private final DataQuality quality;
  private final SyncSettings settings;
  private final Clock clock;

  public SyncWork(
      Connections connections,
      SyncStore store,
      DataQuality quality,
      SyncSettings settings,
      Clock clock) {
    this.connections = connections;
    this.store = store;
    this.quality = quality;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public RunKind kind() {
    return RunKind.SYNC;
  }

  /**
   * Reads every type the connector offers.
   *
   * @throws IllegalArgumentException if the run names no connection
   */
  @Override
  public RunOutcome execute(Run run, RunControl control) {
    long connectionId = run.requireConnection();
    try {
      ConnectorProvider provider = connections.providerOf(connectionId);
      try (Connector connector = connections.open(connectionId)) {
        return new SyncRead(run, control, provider, connector, store, quality, settings, clock)
            .readEverything();
      }
    } catch (ConnectorException e) {
      return outcome(e);
    }
  }

  private RunOutcome outcome(ConnectorException e) {
    return switch (e.kind()) {
      case CONFIGURATION, PERMISSION, REJECTED ->
          new RunOutcome.Failed(
              WhoMustAct.on(e.kind()),
              e.getMessage() + " What was read is kept; the next sync goes on there.");
      case RATE_LIMITED -> pause(e);
      case TEMPORARY ->
          new RunOutcome.Failed(
              WhoMustAct.NOBODY,
              e.getMessage() + " What was read is kept: start the sync again later.");
      case DEFECT ->
          new RunOutcome.Failed(
              WhoMustAct.DEVELOPER, e.getMessage() + " Please tell the authors of the connector.");
    };
  }

  private RunOutcome pause(ConnectorException e) {
    Duration wait = e.retryAfter().orElse(settings.rateLimitWait());
    Instant resumeAt = clock.instant().plus(wait);
    return new RunOutcome.Paused(
        resumeAt, e.getMessage() + " The sync goes on by itself at " + words(resumeAt) + ".");
  }

  /** The words for a moment at which a run goes on. */
  static String words(Instant moment) {
    return CLOCK_TIME.format(moment);
  }
}
