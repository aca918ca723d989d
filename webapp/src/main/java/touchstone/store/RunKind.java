package touchstone.store;

/** What a run does. */
public enum RunKind {
  /** Reads the CRM into the mirror. */
  SYNC,
  /** Reads the CRM, then computes. */
  REFRESH,
  /** Computes values and fit from the mirror. */
  COMPUTE,
  /** Computes a day of the past, beside the results of today. */
  LOOK_BACK,
  /** Looks for profiles in the mirror. */
  DISCOVER,
  /** Learns a scorecard from the mirror. */
  LEARN,
  /** Holds a profile version against the mirror. */
  VALIDATE,
  /** Writes results back to the CRM. */
  PUSH
}
