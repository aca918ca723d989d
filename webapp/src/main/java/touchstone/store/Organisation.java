package touchstone.store;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;

/**
 * How the organisation behind a connection counts.
 *
 * @param corporateCurrency the currency amounts are compared in
 * @param timeZone the time zone in which its days begin
 */
public record Organisation(Currency corporateCurrency, ZoneId timeZone) {

  /** US dollars and UTC, until somebody says otherwise. */
  public static final Organisation DEFAULT =
      new Organisation(Currency.getInstance("USD"), ZoneOffset.UTC);
}
