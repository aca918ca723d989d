package touchstone.value.fact;

/** Where a touch is recorded. */
public enum TouchOrigin {
  /** A lead or contact answered or received a campaign. */
  CAMPAIGN,
  /** A contact carries a lead source. */
  CONTACT
}
