package touchstone.architecture.counterexample.north;

import touchstone.architecture.counterexample.south.South;

/** Needs {@link South}, which needs this. */
public interface North {

  /** Where it leads. */
  South opposite();
}
