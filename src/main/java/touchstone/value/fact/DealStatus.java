package touchstone.value.fact;

/** Whether a deal is decided, and how. */
public enum DealStatus {
  OPEN,
  WON,
  LOST
}
