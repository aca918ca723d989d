package touchstone.account;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** Hears what is told of a reading. */
final class HeardReading implements ReadingWatch {
  final List<String> notices = java.util.Collections.synchronizedList(new ArrayList<>());
  private final List<Runnable> unfinished =
      java.util.Collections.synchronizedList(new ArrayList<>());
  final List<String> steps = java.util.Collections.synchronizedList(new ArrayList<>());
  private final OptionalLong run;

  HeardReading() {
    this(OptionalLong.empty());
  }

  private HeardReading(OptionalLong run) {
    this.run = run;
  }

  /** Of a reading by a run. */
  static HeardReading by(long run) {
    return new HeardReading(OptionalLong.of(run));
  }

  @Override
  public OptionalLong run() {
    return run;
  }

  @Override
  public boolean stopRequested() {
    return false;
  }

  @Override
  public void step(String name, long done, OptionalLong total) {
    steps.add(name.equals("changed") ? name + " " + done : name);
  }

  @Override
  public void notice(String sentence) {
    notices.add(sentence);
  }

  @Override
  public void unfinished(Runnable finish) {
    unfinished.add(finish);
  }

  /** Waits for what goes on beside what follows, as a run does before it ends. */
  HeardReading finish() {
    unfinished.forEach(Runnable::run);
    unfinished.clear();
    return this;
  }
}
