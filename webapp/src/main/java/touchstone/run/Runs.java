package touchstone.run;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import touchstone.store.DatabaseUnavailableException;
import touchstone.store.Run;
import touchstone.store.RunEndedException;
import touchstone.store.RunKind;
import touchstone.store.RunState;
import touchstone.store.RunStore;
import touchstone.store.WhoMustAct;

/** Submits, follows and cancels runs. Thread-safe. */
public final class Runs {

  private static final System.Logger LOG = System.getLogger(Runs.class.getName());

  private static final Duration NEXT_TRY = Duration.ofSeconds(10);

  private static final String CANCELLED = "Cancelled before it went on.";

  private final RunStore store;
  private final Map<RunKind, RunWork> works = new EnumMap<>(RunKind.class);
  private final RunScheduler scheduler;
  private final Clock clock;

  /**
   * @throws IllegalArgumentException if two works do the same kind
   */
  public Runs(RunStore store, Iterable<RunWork> works, RunScheduler scheduler, Clock clock) {
    this.store = store;
    this.scheduler = scheduler;
    this.clock = clock;
    for (RunWork work : works) {
      if (this.works.put(work.kind(), work) != null) {
        throw new IllegalArgumentException("Two classes do runs of kind " + work.kind() + ".");
      }
    }
  }

  /**
   * Queues a run.
   *
   * @param connectionId the connection it concerns; one active run per connection
   * @param parameters how it is asked for, read by the work
   * @return its id
   * @throws touchstone.store.RunActiveException if another one is active; names it
   */
  public long submit(RunKind kind, OptionalLong connectionId, Map<String, String> parameters) {
    if (!works.containsKey(kind)) {
      throw new IllegalArgumentException("Nothing here does runs of kind " + kind + ".");
    }
    long id = store.add(kind, connectionId, parameters, clock.instant());
    scheduler.execute(() -> execute(id));
    return id;
  }

  /** The run of that id. */
  public Optional<Run> find(long id) {
    return store.find(id);
  }

  /** The newest runs first; see {@link RunStore#page}. */
  public List<Run> page(OptionalLong connectionId, OptionalLong before, int limit) {
    return store.page(connectionId, before, limit);
  }

  /** Asks a run to end. One at work stops at its next page; one that waits ends now. */
  public void cancel(long id) {
    store.requestCancel(id);
    boolean waits =
        store
            .find(id)
            .filter(run -> run.state() == RunState.QUEUED || run.state() == RunState.PAUSED)
            .isPresent();
    if (waits) {
      finish(id, RunState.CANCELLED, WhoMustAct.NOBODY, CANCELLED);
    }
  }

  /**
   * Tidies up after a process that ended: what was at work is interrupted, what waited waits again.
   * To be called once, before anything is submitted.
   */
  public void recover() {
    for (Run run : store.active()) {
      switch (run.state()) {
        case RUNNING ->
            finish(
                run.id(),
                RunState.INTERRUPTED,
                WhoMustAct.NOBODY,
                "Touchstone was stopped while this run was at work. What it did is kept; start it"
                    + " again and it goes on where it stopped.");
        case QUEUED -> scheduler.execute(() -> execute(run.id()));
        case PAUSED ->
            scheduler.executeAt(run.resumeAt().orElseGet(clock::instant), () -> execute(run.id()));
        case SUCCEEDED, FAILED, CANCELLED, INTERRUPTED -> {}
      }
    }
  }

  private void execute(long id) {
    execute(id, false);
  }

  /**
   * Begins as soon as the database takes it.
   *
   * @param again whether a try was lost before; the database may have taken that one
   */
  private void execute(long id, boolean again) {
    boolean begins;
    try {
      begins = store.start(id, clock.instant()) || again && isRunning(id);
    } catch (RuntimeException e) {
      System.Logger.Level level = again ? System.Logger.Level.DEBUG : System.Logger.Level.ERROR;
      LOG.log(level, "Run " + id + " cannot begin yet", e);
      afterNextTry(() -> execute(id, true));
      return;
    }
    if (begins) {
      work(id);
    }
  }

  private boolean isRunning(long id) {
    return store.find(id).filter(run -> run.state() == RunState.RUNNING).isPresent();
  }

  private void work(long id) {
    try {
      Run run = store.find(id).orElseThrow();
      end(id, outcome(run));
    } catch (RunEndedException e) {
      LOG.log(System.Logger.Level.INFO, e.getMessage());
    } catch (DatabaseUnavailableException e) {
      LOG.log(System.Logger.Level.ERROR, "Run " + id + " lost the database", e);
      finishWhenPossible(
          id,
          RunState.INTERRUPTED,
          WhoMustAct.ADMINISTRATOR,
          e.getMessage()
              + " What this run did is kept; start it again and it goes on where it stopped.");
    } catch (RuntimeException | Error e) {
      LOG.log(System.Logger.Level.ERROR, "Run " + id + " failed", e);
      finishWhenPossible(
          id,
          RunState.FAILED,
          WhoMustAct.DEVELOPER,
          "Something in Touchstone went wrong ("
              + e.getClass().getSimpleName()
              + "). What was done is kept. Try again; if it happens again, send the server's log to"
              + " the authors.");
      if (e instanceof Error error) {
        throw error;
      }
    }
  }

  /** Does the work; returns when nothing that it began goes on. */
  private RunOutcome outcome(Run run) {
    try (RunControl control = new RunControl(store, run.id())) {
      return works.get(run.kind()).execute(run, control);
    }
  }

  /** Says so as soon as the database takes it. */
  private void finishWhenPossible(long id, RunState state, WhoMustAct who, String sentence) {
    try {
      finish(id, state, who, sentence);
    } catch (RuntimeException stillLost) {
      LOG.log(System.Logger.Level.DEBUG, "Run " + id + " cannot be ended yet", stillLost);
      afterNextTry(() -> finishWhenPossible(id, state, who, sentence));
    }
  }

  private void afterNextTry(Runnable work) {
    scheduler.executeAt(clock.instant().plus(NEXT_TRY), work);
  }

  private void end(long id, RunOutcome outcome) {
    if (outcome instanceof RunOutcome.Succeeded done) {
      finish(id, RunState.SUCCEEDED, WhoMustAct.NOBODY, done.sentence());
    } else if (outcome instanceof RunOutcome.Failed failed) {
      finish(id, RunState.FAILED, failed.whoMustAct(), failed.sentence());
    } else if (outcome instanceof RunOutcome.Cancelled cancelled) {
      finish(id, RunState.CANCELLED, WhoMustAct.NOBODY, cancelled.sentence());
    } else if (outcome instanceof RunOutcome.Paused paused) {
      if (store.pause(id, paused.resumeAt(), paused.sentence())) {
        scheduler.executeAt(paused.resumeAt(), () -> execute(id));
      } else {
        finish(id, RunState.CANCELLED, WhoMustAct.NOBODY, CANCELLED);
      }
    }
  }

  private void finish(long id, RunState state, WhoMustAct who, String sentence) {
    store.finish(id, state, who, sentence, clock.instant());
  }
}
