package touchstone.architecture.counterexample.south;

import touchstone.architecture.counterexample.north.North;

/** Needs {@link North}, which needs this. */
public interface South {

  /** Where it leads. */
  North opposite();
}
