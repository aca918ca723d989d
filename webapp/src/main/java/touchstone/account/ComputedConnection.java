package touchstone.account;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import touchstone.connector.RowProblem;
import touchstone.fit.FitScorer;
import touchstone.fit.ProfileFits;
import touchstone.fit.TierOverride;
import touchstone.icp.AttributeTable;
import touchstone.icp.ProfileVersion;
import touchstone.icp.Tier;
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
import touchstone.value.outlook.LifetimeOutlook;
import touchstone.value.valuation.Valuation;
import touchstone.value.valuation.ValuationEdition;
import touchstone.work.Workers;

/**
 * Everything computed of one connection, by the same ordinals. Immutable.
 *
 * @param read the mirror in the core's form
 * @param computedAt the moment it is computed for
 * @param edition what customers are worth and are expected to bring, and how accounts came
 * @param fits how accounts fit the active profiles; empty if none is active
 */
public record ComputedConnection(
    ReadFacts read, Instant computedAt, ValuationEdition edition, Optional<ProfileFits> fits) {

  private static final Tier[] TIERS = Tier.values();

  /**
   * Computes everything.
   *
   * @param active the profiles accounts are scored by; may be empty
   * @param now the moment it is computed for
   */
  public static ComputedConnection of(
      ReadFacts read, List<ProfileVersion> active, Instant now, Workers workers) {
    ValuationTerms terms = ValuationTerms.of(read, now);
    Valuation valuation = Valuation.of(read.facts(), terms.asOf(), terms.rules(), workers);
    return of(read, ValuationEdition.of(valuation), active, now, workers);
  }

  /**
   * Computes what is missing beside the values.
   *
   * @param edition what they are worth; of the same accounts, for the same day
   * @param active the profiles accounts are scored by; may be empty
   * @param now the moment it is computed for
   */
  static ComputedConnection of(
      ReadFacts read,
      ValuationEdition edition,
      List<ProfileVersion> active,
      Instant now,
      Workers workers) {
    return new ComputedConnection(read, now, edition, fits(read, active, workers));
  }

  private static Optional<ProfileFits> fits(
      ReadFacts read, List<ProfileVersion> active, Workers workers) {
    return active.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new ProfileFits(
                active.stream()
                    .map(version -> FitScorer.score(version, read.attributes(), workers))
                    .toList()));
  }

  private Valuation valuation() {
    return edition.valuation();
  }

  /** The day it is computed for. */
  public AsOf asOf() {
    return valuation().measured().timeline().asOf();
  }

  /** What customers are worth. */
  public ValueTable values() {
    return valuation().values();
  }

  /** What customers are expected to bring. */
  public LifetimeOutlook outlook() {
    return valuation().outlook();
  }

  /** How accounts came. */
  public ChannelColumn channels() {
    return valuation().channels();
  }

  /** What reports are made of: the facts of all accounts are put together for it. */
  public ReportInput input() {
    byte[] tiers = new byte[accounts()];
    for (int account = 0; account < tiers.length; account++) {
      tiers[account] = (byte) tier(account).ordinal();
    }
    return new ReportInput(
        read.facts(), asOf(), channels(), account -> TIERS[tiers[account]], values());
  }

  /** A person's word on the tier of an account, else the computed one. */
  public Tier tier(int account) {
    return read.override(account)
        .map(TierOverride::tier)
        .or(() -> fits.map(all -> all.tier(account)))
        .orElse(Tier.INSUFFICIENT_DATA);
  }

  /**
   * The channel reports of every touch model; the one the rules name first.
   *
   * @param input what {@link #input} gave
   * @param workers the threads to use
   */
  List<List<ChannelByIcpReport>> channelReports(ReportInput input, Workers workers) {
    ValueRules rules = read.rules();
    ChannelRules channelRules = rules.channelRules();
    List<TouchModel> models =
        Arrays.stream(TouchModel.values())
            .sorted(Comparator.comparing(model -> model != channelRules.touchModel()))
            .toList();
    return ChannelReports.of(
            input,
            Attribution.of(input.facts(), input.asOf(), rules.channelMap(), models, workers),
            channelRules.costs(),
            rules.settings().lifetime().marginShare(),
            channelRules.calendar(),
            workers)
        .stream()
        .map(reports -> reports.all(workers))
        .toList();
  }

  /** Formulas that define no number of some accounts, counted. */
  List<ProblemCount> undefinedFormulas() {
    return values().indicators().columns().stream()
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
        AccountDirectory.of(read.accounts()),
        edition,
        read.rules().channelRules().touchModel(),
        fits,
        // Nobody looked at them if nothing was scored.
        fits.isPresent() ? read.attributes() : new AttributeTable(accounts(), List.of()));
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
    return values().indicators().timeline().isCustomer(account);
  }
}
