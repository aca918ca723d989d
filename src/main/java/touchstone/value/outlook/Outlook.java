package touchstone.value.outlook;

import touchstone.stats.Interval;

/** What one customer is expected to bring, in minor units of the corporate currency. */
public sealed interface Outlook {

  /** How many contracts or customers the model rests on, or there are. */
  long observations();

  /** One plain sentence that names the model, or says why there is none. */
  String statement();

  /**
   * With a look ahead.
   *
   * @param value what is still to come, after margin, 0 or more
   * @param interval what the uncertainty of the models leaves; a single customer scatters much more
   * @param observations how many contracts or customers the models rest on
   */
  record Expected(double value, Interval interval, long observations, String statement)
      implements Outlook {}

  /**
   * Without, because nothing that deserves belief can be said.
   *
   * @param observations how many histories there are that count
   */
  record RealisedOnly(long observations, String statement) implements Outlook {}
}
