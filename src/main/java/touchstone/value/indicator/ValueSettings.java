package touchstone.value.indicator;

import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import touchstone.value.fact.NameDictionary;
import touchstone.value.lifetime.LifetimeSettings;

/**
 * What an organisation may set about its indicators. Immutable.
 *
 * @param severityWeights how much a case of a priority weighs
 * @param tenureStart when tenure starts
 * @param minimumTenureDays tenure below which a rate is not said; 1 or more
 * @param equalAgeDays the first days of tenure over which lifetime values are compared; customers
 *     younger than that are not compared; 1 or more
 * @param recentDays how far back engagement and retention look; 1 or more
 * @param churnGraceDays days after the end of the last paid period before a customer counts as
 *     gone; 0 or more
 * @param costPerSupportHour minor units of the corporate currency; absent means that the cost to
 *     serve is unknown
 * @param referralKinds kinds of signals that are referrals given
 * @param testimonialKinds kinds of signals that are testimonials given
 * @param feedbackKinds kinds of signals that are feedback given on the product
 * @param outcomeMeasures the described measures, of the customer's gain unless they say otherwise
 * @param lifetime how far lifetime value looks ahead, and the share of revenue that is margin
 * @param formulas the indicators an administrator defined
 */
public record ValueSettings(
    SeverityWeights severityWeights,
    TenureStart tenureStart,
    int minimumTenureDays,
    int equalAgeDays,
    int recentDays,
    int churnGraceDays,
    OptionalLong costPerSupportHour,
    Set<String> referralKinds,
    Set<String> testimonialKinds,
    Set<String> feedbackKinds,
    List<OutcomeMeasure> outcomeMeasures,
    LifetimeSettings lifetime,
    List<FormulaDefinition> formulas) {

  /**
   * @throws IllegalArgumentException if a number is out of its range
   */
  public ValueSettings {
    requireAtLeast(1, minimumTenureDays, "minimumTenureDays");
    requireAtLeast(1, equalAgeDays, "equalAgeDays");
    requireAtLeast(1, recentDays, "recentDays");
    requireAtLeast(0, churnGraceDays, "churnGraceDays");
    if (costPerSupportHour.isPresent() && costPerSupportHour.getAsLong() < 0) {
      throw new IllegalArgumentException("costPerSupportHour must be 0 or more.");
    }
    referralKinds = keys(referralKinds);
    testimonialKinds = keys(testimonialKinds);
    feedbackKinds = keys(feedbackKinds);
    outcomeMeasures = List.copyOf(outcomeMeasures);
    formulas = List.copyOf(formulas);
  }

  /** What holds unless an organisation sets something else. */
  public static ValueSettings defaults() {
    return new ValueSettings(
        SeverityWeights.defaults(),
        TenureStart.FIRST_WIN,
        90,
        365,
        180,
        30,
        OptionalLong.empty(),
        Set.of("referral", "reference"),
        Set.of("testimonial", "case study", "review"),
        Set.of("feedback", "feature request"),
        OutcomeMeasure.standard(),
        LifetimeSettings.defaults(),
        List.of());
  }

  /** The same with other weights of severities. */
  public ValueSettings withSeverityWeights(SeverityWeights weights) {
    return change(c -> c.severityWeights = weights);
  }

  /** The same with another definition of tenure. */
  public ValueSettings withTenure(TenureStart start, int minimumDays) {
    return change(
        c -> {
          c.tenureStart = start;
          c.minimumTenureDays = minimumDays;
        });
  }

  /** The same with lifetime values compared over other first days of tenure. */
  public ValueSettings withEqualAgeDays(int days) {
    return change(c -> c.equalAgeDays = days);
  }

  /** The same with engagement and retention looking back otherwise. */
  public ValueSettings withRecentDays(int days) {
    return change(c -> c.recentDays = days);
  }

  /** The same with another grace after the last paid period. */
  public ValueSettings withChurnGraceDays(int days) {
    return change(c -> c.churnGraceDays = days);
  }

  /** The same with a known cost of support. */
  public ValueSettings withCostPerSupportHour(long minorUnits) {
    return change(c -> c.costPerSupportHour = OptionalLong.of(minorUnits));
  }

  /** The same with other kinds of signals counted. */
  public ValueSettings withSignalKinds(
      Set<String> referrals, Set<String> testimonials, Set<String> feedback) {
    return change(
        c -> {
          c.referralKinds = referrals;
          c.testimonialKinds = testimonials;
          c.feedbackKinds = feedback;
        });
  }

  /** The same with other measures described. */
  public ValueSettings withOutcomeMeasures(List<OutcomeMeasure> measures) {
    return change(c -> c.outcomeMeasures = measures);
  }

  /** The same with number fields of accounts read as outcomes. */
  public ValueSettings withOutcomeFields(List<OutcomeField> fields) {
    return fields.isEmpty()
        ? this
        : withOutcomeMeasures(OutcomeField.join(outcomeMeasures, fields));
  }

  /** The same with another look ahead, or another margin. */
  public ValueSettings withLifetime(LifetimeSettings changed) {
    return change(c -> c.lifetime = changed);
  }

  /** The same with other indicators defined by formula. */
  public ValueSettings withFormulas(List<FormulaDefinition> definitions) {
    return change(c -> c.formulas = definitions);
  }

  private ValueSettings change(Consumer<Change> how) {
    Change change = new Change(this);
    how.accept(change);
    return change.made();
  }

  private static Set<String> keys(Set<String> names) {
    return names.stream().map(NameDictionary::key).collect(Collectors.toUnmodifiableSet());
  }

  private static void requireAtLeast(int minimum, int value, String name) {
    if (value < minimum) {
      throw new IllegalArgumentException(
          name + " must be " + minimum + " or more, not " + value + ".");
    }
  }

  /** One setting after another. */
  private static final class Change {

    private SeverityWeights severityWeights;
    private TenureStart tenureStart;
    private int minimumTenureDays;
    private int equalAgeDays;
    private int recentDays;
    private int churnGraceDays;
    private OptionalLong costPerSupportHour;
    private Set<String> referralKinds;
    private Set<String> testimonialKinds;
    private Set<String> feedbackKinds;
    private List<OutcomeMeasure> outcomeMeasures;
    private LifetimeSettings lifetime;
    private List<FormulaDefinition> formulas;

    private Change(ValueSettings from) {
      severityWeights = from.severityWeights;
      tenureStart = from.tenureStart;
      minimumTenureDays = from.minimumTenureDays;
      equalAgeDays = from.equalAgeDays;
      recentDays = from.recentDays;
      churnGraceDays = from.churnGraceDays;
      costPerSupportHour = from.costPerSupportHour;
      referralKinds = from.referralKinds;
      testimonialKinds = from.testimonialKinds;
      feedbackKinds = from.feedbackKinds;
      outcomeMeasures = from.outcomeMeasures;
      lifetime = from.lifetime;
      formulas = from.formulas;
    }

    private ValueSettings made() {
      return new ValueSettings(
          severityWeights,
          tenureStart,
          minimumTenureDays,
          equalAgeDays,
          recentDays,
          churnGraceDays,
          costPerSupportHour,
          referralKinds,
          testimonialKinds,
          feedbackKinds,
          outcomeMeasures,
          lifetime,
          formulas);
    }
  }
}
