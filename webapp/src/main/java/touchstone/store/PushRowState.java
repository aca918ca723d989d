package touchstone.store;

/** What became of one account of a push. */
public enum PushRowState {
  /** Not sent yet. */
  PLANNED,
  /** The CRM took it. */
  PUSHED,
  /** The CRM refused it. */
  REJECTED,
  /** Left as it is, for the reason told. */
  SKIPPED
}
