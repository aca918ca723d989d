package touchstone.account;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import touchstone.json.MoneyUnit;
import touchstone.value.fact.AsOf;
import touchstone.value.valuation.ValuationRules;

/**
 * What the values of a connection depend on beside its facts.
 *
 * @param rules how accounts are valued
 * @param asOf the day, in the organisation's time zone
 */
record ValuationTerms(ValuationRules rules, AsOf asOf) {

  /**
   * @param now the moment it is computed for
   */
  static ValuationTerms of(ReadFacts read, Instant now) {
    ValueRules rules = read.rules();
    ZoneId zone = read.organisation().timeZone();
    return new ValuationTerms(
        new ValuationRules(
            rules.settings(),
            rules.weights(),
            rules.channelMap(),
            rules.channelRules().touchModel(),
            1 / new MoneyUnit(read.organisation().corporateCurrency()).perMinorUnit()),
        AsOf.today(LocalDate.ofInstant(now, zone), zone));
  }
}
