package touchstone.value.indicator;

/** What a number of an indicator counts. */
public enum Unit {
  /** Minor units, like cents, of the corporate currency. */
  MONEY_MINOR_UNITS("minor units of the corporate currency"),
  /** Minor units of the corporate currency in 365.25 days. */
  MONEY_MINOR_UNITS_PER_YEAR("minor units of the corporate currency a year"),
  DAYS("days"),
  /** 0 to 1. */
  SHARE("share, 0 to 1"),
  PER_30_DAYS("per 30 days"),
  PER_YEAR("per year"),
  HOURS_PER_WEEK("hours a week"),
  /** How much a number changed in 365.25 days, in its own unit. */
  CHANGE_PER_YEAR("change a year"),
  /** In the unit of the source. */
  NUMBER("as recorded");

  private final String text;

  Unit(String text) {
    this.text = text;
  }

  /** The unit in words. */
  public String text() {
    return text;
  }
}
