package touchstone.icp;

import java.util.Set;

/** Where a profile version is in its life. */
public enum ProfileState {
  /** A person supposes it, without data. */
  HYPOTHESIS("a hypothesis"),
  /** Data suggest it. */
  CANDIDATE("a candidate"),
  /** It held against data, or a person answers for it. */
  VALIDATED("validated"),
  /** Accounts are scored by it. */
  ACTIVE("active"),
  /** It was replaced or given up. */
  RETIRED("retired");

  private final String text;

  ProfileState(String text) {
    this.text = text;
  }

  /** The state in words, after "is". */
  public String text() {
    return text;
  }

  /** What may come next. A retired version may become active again: that is a roll-back. */
  public Set<ProfileState> next() {
    return switch (this) {
      case HYPOTHESIS -> Set.of(CANDIDATE, VALIDATED, RETIRED);
      case CANDIDATE -> Set.of(VALIDATED, RETIRED);
      case VALIDATED -> Set.of(ACTIVE, RETIRED);
      case ACTIVE -> Set.of(RETIRED);
      case RETIRED -> Set.of(ACTIVE);
    };
  }
}
