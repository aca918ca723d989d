package touchstone.value.channel;

/** By whose effort a channel brings leads. */
public enum ChannelClass {
  /** Web, content, events, advertising, campaigns. */
  OWN_MARKETING,
  /** Outbound calls and messages, purchased lists. */
  OWN_SALES,
  /** Partners, resellers, agencies. */
  PARTNER,
  /** Customers, employees and others recommend us. */
  WORD_OF_MOUTH,
  /** A source nobody assigned yet. */
  UNKNOWN
}
