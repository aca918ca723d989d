package touchstone.value.indicator;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import touchstone.value.fact.AccountFacts;
import touchstone.value.fact.AsOf;
import touchstone.value.fact.CarryOver;
import touchstone.value.fact.NameDictionary;
import touchstone.work.Workers;

/**
 * Every indicator there is. A new one is a class and a line here, and a section in docs/metrics.md.
 * Immutable and thread-safe.
 */
public final class IndicatorCatalogue {

  private static final int BLOCK = 1024;

  /** Measures whose change is an indicator of its own; their revenue growth is one already. */
  private static final Set<String> GROWING = Set.of("hours_saved", "adoption");

  private final ValueSettings settings;
  private final List<Indicator> indicators;

  IndicatorCatalogue(ValueSettings settings, List<Indicator> indicators) {
    this.settings = settings;
    this.indicators = List.copyOf(indicators);
  }

  /** The standard indicators and the outcome measures the settings describe. */
  public static IndicatorCatalogue of(ValueSettings settings) {
    List<Indicator> all = new ArrayList<>();
    all.add(new LifetimeValueAtEqualAge(settings));
    all.add(new LifetimeValue(settings));
    all.add(new LifetimeValuePerYear(settings));
    all.add(new SalesCycle());
    all.add(new SupportLoad(settings));
    all.add(new CostToServe(settings));
    all.add(new Discount());
    all.add(new RepeatContracts(settings));
    all.add(new Expansion(settings));
    all.add(new Retention(settings));
    all.add(new Engagement(settings));
    all.add(new ContactRecency());
    all.add(GivenByCustomer.referrals(settings));
    all.add(GivenByCustomer.testimonials(settings));
    all.add(GivenByCustomer.feedback(settings));
    all.add(new StandardImplementation());
    all.add(new Satisfaction());
    settings.outcomeMeasures().forEach(measure -> all.add(new LatestOutcome(measure)));
    settings.outcomeMeasures().stream()
        .filter(measure -> GROWING.contains(measure.key()))
        .forEach(measure -> all.add(OutcomeGrowth.of(measure, settings)));
    return new IndicatorCatalogue(settings, all);
  }

  /**
   * The standard indicators, and one for every measure of outcomes in the facts that the settings
   * do not describe: the higher the better.
   */
  public static IndicatorCatalogue of(ValueSettings settings, AccountFacts facts) {
    IndicatorCatalogue standard = of(settings);
    List<Indicator> all = new ArrayList<>(standard.indicators);
    Set<String> described = new HashSet<>();
    settings.outcomeMeasures().forEach(measure -> described.addAll(measure.names()));
    UndescribedOutcomes.of(
            facts.measures().names().stream()
                .filter(name -> !described.contains(NameDictionary.key(name)))
                .toList(),
            standard.keys())
        .forEach(measure -> all.add(new LatestOutcome(measure)));
    return new IndicatorCatalogue(settings, all);
  }

  /**
   * The same with the indicators that the settings define by formula.
   *
   * @param minorUnitsPerUnit 100 where a unit of the corporate currency has a hundred cents;
   *     amounts in formulas are in units
   */
  public IndicatorCatalogue withFormulas(double minorUnitsPerUnit) {
    List<Indicator> all = new ArrayList<>(indicators);
    settings
        .formulas()
        .forEach(definition -> all.add(new FormulaIndicator(definition, minorUnitsPerUnit)));
    return new IndicatorCatalogue(settings, all);
  }

  private Set<String> keys() {
    return indicators.stream().map(i -> i.description().key()).collect(Collectors.toSet());
  }

  /** What each indicator means, in a fixed order. */
  public List<IndicatorDescription> descriptions() {
    return indicators.stream().map(Indicator::description).toList();
  }

  /**
   * Measures every indicator of every account.
   *
   * @param facts all facts, later ones too
   * @param asOf what is later is ignored
   * @param workers the threads to use; the result does not depend on them
   */
  public IndicatorTable measure(AccountFacts facts, AsOf asOf, Workers workers) {
    CustomerTimeline timeline = CustomerTimeline.of(facts, asOf, settings, workers);
    return measure(new FactView(facts, timeline, settings, Recording.byAll()), workers);
  }

  private IndicatorTable measure(FactView view, Workers workers) {
    int accounts = view.facts().accounts();
    List<IndicatorColumn> columns = new ArrayList<>();
    List<Measurement> measurements = new ArrayList<>();
    for (Indicator indicator : indicators) {
      columns.add(new IndicatorColumn(indicator.description(), accounts));
      measurements.add(indicator.on(view));
    }
    workers.forRanges(
        accounts,
        (from, to) -> {
          // In blocks, so that the facts of an account are still in the cache for the next one.
          for (int block = from; block < to; block += BLOCK) {
            int end = Math.min(to, block + BLOCK);
            for (int i = 0; i < columns.size(); i++) {
              measurements.get(i).measure(block, end, columns.get(i));
            }
          }
        });
    return new IndicatorTable(view.timeline(), view.revenue().basis(), view.recorded(), columns);
  }

  /**
   * Measures only the accounts that changed; the others are what they were. The result is that of
   * measuring all of them, bit by bit.
   *
   * @param former measured by a catalogue of the same settings; further columns are left out
   * @param carry what changed since, on the same day
   * @return empty if what is asked about all accounts together may have other answers now, so that
   *     every account is to be measured
   */
  public Optional<IndicatorTable> measureChanges(
      IndicatorTable former, CarryOver carry, Workers workers) {
    if (!descriptions()
        .equals(
            former.columns().stream()
                .limit(indicators.size())
                .map(IndicatorColumn::description)
                .toList())) {
      return Optional.empty();
    }
    int[] unchanged = carry.unchanged(former.accounts());
    AccountFacts some = carry.changes().facts();
    CustomerTimeline theirs =
        CustomerTimeline.of(some, former.timeline().asOf(), settings, workers);
    Recording recording =
        Recording.byChanged(former.recorded(), carry.changes().changed(), unchanged);
    IndicatorTable fresh = measure(new FactView(some, theirs, settings, recording), workers);
    return fresh.recorded().agreesWith(former.recorded())
        ? Optional.of(joined(former, fresh, carry, unchanged, workers))
        : Optional.empty();
  }

  private static IndicatorTable joined(
      IndicatorTable former,
      IndicatorTable fresh,
      CarryOver carry,
      int[] unchanged,
      Workers workers) {
    CustomerTimeline timeline = former.timeline().with(fresh.timeline(), carry);
    IndicatorColumn[] columns = new IndicatorColumn[fresh.columns().size()];
    List<Runnable> tasks = new ArrayList<>();
    for (int i = 0; i < columns.length; i++) {
      int place = i;
      tasks.add(
          () ->
              columns[place] =
                  former.columns().get(place).with(fresh.columns().get(place), carry, unchanged));
    }
    workers.runAll(tasks);
    return new IndicatorTable(timeline, fresh.revenueBasis(), fresh.recorded(), List.of(columns));
  }
}
