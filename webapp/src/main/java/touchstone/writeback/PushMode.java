package touchstone.writeback;

/** What a push does. */
public enum PushMode {
  /** Plans and stops: nothing is sent. */
  DRY_RUN,
  /** Sends what changed. */
  SEND,
  /** Puts back what an earlier push replaced. */
  UNDO
}
