package touchstone.work;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A task that another thread may do. Who waits for it does it if no thread was free so far, so that
 * nobody ever waits for a thread. What the task held is let go when it is done. Thread-safe.
 */
public final class BegunTask {

  private final AtomicReference<Runnable> task;
  private final CompletableFuture<Void> done = new CompletableFuture<>();

  private BegunTask(Runnable task) {
    this.task = new AtomicReference<>(task);
  }

  /** Hands a task to an executor. */
  static BegunTask on(Executor executor, Runnable task) {
    BegunTask begun = new BegunTask(task);
    executor.execute(begun::take);
    return begun;
  }

  private void take() {
    Runnable mine = task.getAndSet(null);
    if (mine == null) {
      return;
    }
    try {
      mine.run();
      done.complete(null);
    } catch (RuntimeException | Error e) {
      done.completeExceptionally(e);
    }
  }

  /** Returns when the task has ended, well or not. */
  public void await() {
    take();
    done.handle((nothing, failure) -> nothing).join();
  }

  /**
   * Returns when the task is done.
   *
   * @throws RuntimeException what it threw
   */
  public void join() {
    take();
    try {
      done.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw (RuntimeException) e.getCause();
    }
  }
}
