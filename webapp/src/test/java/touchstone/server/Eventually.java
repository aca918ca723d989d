package touchstone.server;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Asks again until the answer is there. Another process is asked, so nobody can tell us. */
final class Eventually {

  private static final Executor IN_A_MOMENT =
      CompletableFuture.delayedExecutor(150, TimeUnit.MILLISECONDS);

  private Eventually() {}

  static <T> T get(Duration patience, Supplier<T> question, Predicate<T> enough) {
    long deadline = System.nanoTime() + patience.toNanos();
    T answer = question.get();
    while (!enough.test(answer)) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("Not what was waited for after " + patience + ": " + answer);
      }
      answer = CompletableFuture.supplyAsync(question, IN_A_MOMENT).join();
    }
    return answer;
  }
}
