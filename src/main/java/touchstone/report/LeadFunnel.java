package touchstone.report;

import touchstone.stats.Estimate;
import touchstone.stats.IntervalEstimate;
import touchstone.stats.WilsonInterval;

/**
 * What became of the leads of a channel, by the lead's own source whatever the touch model.
 *
 * @param leads leads that came in
 * @param converted those that became an account
 * @param withDeal those whose account opened a deal since the lead came in
 * @param won those whose account won a deal since the lead came in
 * @param young leads not converted yet and younger than the median time to convert
 * @param daysToConvert median over all converted leads of the organisation, days
 * @param recorded whether the organisation records leads at all
 */
public record LeadFunnel(
    long leads,
    long converted,
    long withDeal,
    long won,
    long young,
    Estimate daysToConvert,
    boolean recorded) {

  /** The share of leads that became an account. */
  public IntervalEstimate conversion() {
    return share(converted);
  }

  /** The share of leads that brought a deal. */
  public IntervalEstimate toDeal() {
    return share(withDeal);
  }

  /** The share of leads that brought a won deal. */
  public IntervalEstimate toCustomer() {
    return share(won);
  }

  private IntervalEstimate share(long reached) {
    if (leads == 0) {
      return new IntervalEstimate.NotEnough(
          0, 1, recorded ? "No lead of this channel is recorded." : "No lead is recorded.");
    }
    return WilsonInterval.of(reached, leads, WinRate.LEVEL);
  }
}
