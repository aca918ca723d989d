package touchstone.value.indicator;

/** Which way an indicator improves. */
public enum BetterWhen {
  HIGHER,
  LOWER
}
