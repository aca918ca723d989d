package touchstone.icp.discovery;

/** Why an attribute is set aside: how it knows the outcome that it should predict. */
public enum LeakReason {
  /** Whether the field is filled tells the outcome. */
  PRESENCE_TELLS_OUTCOME,
  /** Its values are the outcome in other words. */
  RESTATES_OUTCOME,
  /** Its values became known after the outcome. */
  DATED_AFTER_OUTCOME,
  /** Its values became known between the first contact and the outcome. */
  FILLED_IN_PROCESS
}
