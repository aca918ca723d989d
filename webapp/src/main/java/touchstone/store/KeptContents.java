package touchstone.store;

import java.util.Optional;

/** What was computed of all accounts, as contents to be kept. */
public interface KeptContents {

  /** The number of accounts. */
  int accounts();

  /** The id of an account. */
  String id(int account);

  /** What is to be kept of an account; empty if there is nothing. */
  Optional<String> content(int account, KeptAspect aspect);
}
