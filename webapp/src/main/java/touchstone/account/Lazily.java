package touchstone.account;

import java.util.function.Supplier;

/**
 * Something that is made when it is first asked for, once; what it is made of is let go then.
 * Thread-safe.
 */
final class Lazily<T> implements Supplier<T> {

  private Supplier<T> maker;
  private T made;

  Lazily(Supplier<T> maker) {
    this.maker = maker;
  }

  @Override
  public synchronized T get() {
    if (maker != null) {
      made = maker.get();
      maker = null;
    }
    return made;
  }
}
