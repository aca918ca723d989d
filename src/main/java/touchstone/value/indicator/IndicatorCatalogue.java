package touchstone.value.indicator;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import touchstone.value.fact.AccountFacts;
import touchstone.value.fact.AsOf;
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
    Set<String> keys = new HashSet<>();
    for (String name : facts.measures().names()) {
      OutcomeMeasure measure = OutcomeMeasure.named(name);
      if (!described.contains(NameDictionary.key(name)) && keys.add(measure.key())) {
        all.add(new LatestOutcome(measure));
      }
    }
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
    FactView view = new FactView(facts, asOf, timeline, new Revenue(facts, asOf), settings);
    List<IndicatorColumn> columns = new ArrayList<>();
    List<Measurement> measurements = new ArrayList<>();
    for (Indicator indicator : indicators) {
      columns.add(new IndicatorColumn(indicator.description(), facts.accounts()));
      measurements.add(indicator.on(view));
    }
    workers.forRanges(
        facts.accounts(),
        (from, to) -> {
          // In blocks, so that the facts of an account are still in the cache for the next one.
          for (int block = from; block < to; block += BLOCK) {
            int end = Math.min(to, block + BLOCK);
            for (int i = 0; i < columns.size(); i++) {
              measurements.get(i).measure(block, end, columns.get(i));
            }
          }
        });
    return new IndicatorTable(timeline, view.revenue().basis(), columns);
  }
}
