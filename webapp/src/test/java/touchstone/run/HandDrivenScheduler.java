package touchstone.run;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Runs work in the test's own thread, when the test says so. */
public final class HandDrivenScheduler implements RunScheduler {

  private record Later(Instant moment, Runnable work) {}

  private final Deque<Runnable> due = new ArrayDeque<>();
  private final List<Later> later = new ArrayList<>();

  @Override
  public void execute(Runnable work) {
    due.add(work);
  }

  @Override
  public void executeAt(Instant moment, Runnable work) {
    later.add(new Later(moment, work));
  }

  /** Runs what is due, and what that makes due. */
  public void runAllDue() {
    while (!due.isEmpty()) {
      due.remove().run();
    }
  }

  /** The moments for which work waits. */
  public List<Instant> waiting() {
    return later.stream().map(Later::moment).toList();
  }

  /** Runs what waits, as if its moment had come. */
  public void letTimePass() {
    List<Later> now = List.copyOf(later);
    later.clear();
    now.forEach(entry -> due.add(entry.work()));
    runAllDue();
  }
}
