package touchstone.store;

import java.util.Optional;
import java.util.OptionalInt;

/** What was computed of all accounts, to be compared with what is kept. */
public interface KeptSource {

  /** The number of accounts. */
  int accounts();

  /** The id of an account. */
  String id(int account);

  /** The account of an id; empty if it is not there any more. */
  OptionalInt find(String id);

  /** What is to be kept of an account; empty if there is nothing. */
  Optional<String> content(int account, KeptAspect aspect);

  /** Whether what is kept still says what was computed, closely enough. */
  boolean same(KeptAspect aspect, String kept, String computed);
}
