package touchstone.account;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import touchstone.connector.RowProblem;
import touchstone.fit.BestFit;
import touchstone.fit.FitScorer;
import touchstone.fit.ProfileFits;
import touchstone.fit.TierOverride;
import touchstone.icp.ProfileVersion;
import touchstone.icp.Tier;
import touchstone.json.MoneyUnit;
import touchstone.report.ChannelByIcpReport;
import touchstone.report.ChannelReports;
import touchstone.report.ReportInput;
import touchstone.result.ComputedResults;
import touchstone.store.Organisation;
import touchstone.store.ProblemCount;
import touchstone.value.ValueTable;
import touchstone.value.channel.Attribution;
import touchstone.value.channel.ChannelColumn;
import touchstone.value.channel.TouchModel;
import touchstone.value.fact.AsOf;
import touchstone.value.indicator.IndicatorCatalogue;
import touchstone.value.indicator.IndicatorTable;
import touchstone.value.outlook.LifetimeOutlook;
import touchstone.work.Workers;

/**
 * Everything computed of one connection, by the same ordinals. Immutable.
 *
 * @param read the mirror in the core's form
 * @param computedAt the moment it is computed for
 * @param values what customers are worth
 * @param channels how accounts came
 * @param fits how accounts fit the active profiles; empty if none is active
 * @param input what reports are made of
 * @param outlook what customers are expected to bring
 */
public record ComputedConnection(
    ReadFacts read,
    Instant computedAt,
    ValueTable values,
    ChannelColumn channels,
    Optional<ProfileFits> fits,
    ReportInput input,
    LifetimeOutlook outlook) {

  /**
   * Computes.
   *
   * @param active the profiles accounts are scored by; may be empty
   * @param now the moment it is computed for
   */
  public static ComputedConnection of(
      ReadFacts read, List<ProfileVersion> active, Instant now, Workers workers) {
    Organisation organisation = read.organisation();
    ValueRules rules = read.rules();
    AsOf asOf =
        AsOf.today(LocalDate.ofInstant(now, organisation.timeZone()), organisation.timeZone());
    IndicatorTable measured =
        IndicatorCatalogue.of(rules.settings(), read.facts())
            .withFormulas(1 / new MoneyUnit(organisation.corporateCurrency()).perMinorUnit())
            .measure(read.facts(), asOf, workers);
    LifetimeOutlook outlook = LifetimeOutlook.of(read.facts(), measured, rules.settings(), workers);
    IndicatorTable indicators = outlook.addTo(measured, workers);
    ValueTable values = ValueTable.compute(indicators, rules.weights(), workers);
    TouchModel model = rules.channelRules().touchModel();
    ChannelColumn channels =
        Attribution.of(read.facts(), asOf, rules.channelMap(), model, workers).column();
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
    return new ComputedConnection(read, now, values, channels, fits, input, outlook);
  }

  /** A person's word on the tier, else the computed one. */
  private static Tier tier(ReadFacts read, Optional<ProfileFits> fits, int account) {
    return read.override(account)
        .map(TierOverride::tier)
        .or(() -> fits.map(all -> all.tier(account)))
        .orElse(Tier.INSUFFICIENT_DATA);
  }

  /**
   * The channel reports of every touch model; the one the rules name first.
   *
   * @param workers the threads to use
   */
  List<List<ChannelByIcpReport>> channelReports(Workers workers) {
    ValueRules rules = read.rules();
    ChannelRules channelRules = rules.channelRules();
    return Arrays.stream(TouchModel.values())
        .sorted(Comparator.comparing(model -> model != channelRules.touchModel()))
        .map(
            model ->
                ChannelReports.of(
                        input,
                        Attribution.of(
                            read.facts(), input.asOf(), rules.channelMap(), model, workers),
                        channelRules.costs(),
                        rules.settings().lifetime().marginShare(),
                        channelRules.calendar())
                    .all(workers))
        .toList();
  }

  /** Formulas that define no number of some accounts, counted. */
  List<ProblemCount> undefinedFormulas() {
    return values.indicators().columns().stream()
        .filter(column -> column.undefined() > 0)
        .map(
            column ->
                new ProblemCount(
                    "indicators",
                    "formula-undefined",
                    RowProblem.Severity.VALUE_UNKNOWN,
                    column.undefined(),
                    List.of(
                        "indicators "
                            + column.description().key()
                            + ": the formula of \""
                            + column.description().label()
                            + "\" divides by zero, so it is unknown of these accounts.")))
        .toList();
  }

  /** What is kept of every account. */
  public ComputedResults results() {
    return new ComputedResults(
        organisation().corporateCurrency(),
        AccountDirectory.of(read.accounts()).forResults(),
        values,
        outlook,
        channels,
        read.rules().channelRules().touchModel(),
        fits,
        read.attributes());
  }

  /** How the organisation counts. */
  public Organisation organisation() {
    return read.organisation();
  }

  /** The number of accounts. */
  public int accounts() {
    return read.accounts().size();
  }

  /** Whether an account has won a deal. */
  public boolean isCustomer(int account) {
    return values.indicators().timeline().isCustomer(account);
  }

  /** The fit of an account with a person's word in it; empty if no profile is active. */
  public Optional<BestFit> fit(int account) {
    return fits.map(all -> all.fit(account))
        .map(
            fit ->
                read.override(account)
                    .map(word -> new BestFit(fit.best().with(word), fit.runnerUp(), fit.margin()))
                    .orElse(fit));
  }
}
