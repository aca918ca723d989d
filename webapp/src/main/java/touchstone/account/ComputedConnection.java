package touchstone.account;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import touchstone.fit.BestFit;
import touchstone.fit.FitScorer;
import touchstone.fit.ProfileFits;
import touchstone.fit.TierOverride;
import touchstone.icp.ProfileVersion;
import touchstone.icp.Tier;
import touchstone.report.ReportInput;
import touchstone.store.Organisation;
import touchstone.value.ValueTable;
import touchstone.value.channel.ChannelColumn;
import touchstone.value.channel.FirstTouch;
import touchstone.value.fact.AsOf;
import touchstone.value.indicator.IndicatorCatalogue;
import touchstone.value.indicator.IndicatorTable;
import touchstone.work.Workers;

/**
 * Everything computed of one connection, by the same ordinals. Immutable.
 *
 * @param read the mirror in the core's form
 * @param organisation how the organisation counts
 * @param computedAt the moment it is computed for
 * @param values what customers are worth
 * @param channels how accounts came
 * @param fits how accounts fit the active profiles; empty if none is active
 * @param input what reports are made of
 */
record ComputedConnection(
    ReadFacts read,
    Organisation organisation,
    Instant computedAt,
    ValueTable values,
    ChannelColumn channels,
    Optional<ProfileFits> fits,
    ReportInput input) {

  /** Computes. */
  static ComputedConnection of(
      ReadFacts read,
      Organisation organisation,
      ValueRules rules,
      List<ProfileVersion> active,
      Instant now,
      Workers workers) {
    AsOf asOf =
        AsOf.today(LocalDate.ofInstant(now, organisation.timeZone()), organisation.timeZone());
    IndicatorTable indicators =
        IndicatorCatalogue.of(rules.settings(), read.facts()).measure(read.facts(), asOf, workers);
    ValueTable values = ValueTable.compute(indicators, rules.weights(), workers);
    ChannelColumn channels = FirstTouch.channels(read.facts(), asOf, rules.channelMap(), workers);
    Optional<ProfileFits> fits =
        active.isEmpty()
            ? Optional.empty()
            : Optional.of(
                new ProfileFits(
                    active.stream()
                        .map(version -> FitScorer.score(version, read.attributes(), workers))
                        .toList()));
    ReportInput input =
        new ReportInput(read.facts(), asOf, channels, account -> tier(read, fits, account), values);
    return new ComputedConnection(read, organisation, now, values, channels, fits, input);
  }

  /** A person's word on the tier, else the computed one. */
  private static Tier tier(ReadFacts read, Optional<ProfileFits> fits, int account) {
    return read.accounts()
        .get(account)
        .override()
        .map(TierOverride::tier)
        .or(() -> fits.map(all -> all.tier(account)))
        .orElse(Tier.INSUFFICIENT_DATA);
  }

  int accounts() {
    return read.accounts().size();
  }

  boolean isCustomer(int account) {
    return values.indicators().timeline().isCustomer(account);
  }

  /** The fit of an account with a person's word in it; empty if no profile is active. */
  Optional<BestFit> fit(int account) {
    return fits.map(all -> all.fit(account))
        .map(
            fit ->
                read.accounts()
                    .get(account)
                    .override()
                    .map(word -> new BestFit(fit.best().with(word), fit.runnerUp(), fit.margin()))
                    .orElse(fit));
  }
}
