package touchstone.value.indicator;

import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import touchstone.value.fact.NameDictionary;

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
 * @param outcomeMeasures the described measures of the customer's gain
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
    List<OutcomeMeasure> outcomeMeasures) {

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
        List.of(
            OutcomeMeasure.hoursSaved(),
            OutcomeMeasure.revenueGrowth(),
            OutcomeMeasure.adoption()));
  }

  /** The same with other weights of severities. */
  public ValueSettings withSeverityWeights(SeverityWeights weights) {
    return new ValueSettings(
        weights,
        tenureStart,
        minimumTenureDays,
        equalAgeDays,
        recentDays,
        churnGraceDays,
        costPerSupportHour,
        referralKinds,
        testimonialKinds,
        feedbackKinds,
        outcomeMeasures);
  }

  /** The same with another definition of tenure. */
  public ValueSettings withTenure(TenureStart start, int minimumDays) {
    return new ValueSettings(
        severityWeights,
        start,
        minimumDays,
        equalAgeDays,
        recentDays,
        churnGraceDays,
        costPerSupportHour,
        referralKinds,
        testimonialKinds,
        feedbackKinds,
        outcomeMeasures);
  }

  /** The same with lifetime values compared over other first days of tenure. */
  public ValueSettings withEqualAgeDays(int days) {
    return new ValueSettings(
        severityWeights,
        tenureStart,
        minimumTenureDays,
        days,
        recentDays,
        churnGraceDays,
        costPerSupportHour,
        referralKinds,
        testimonialKinds,
        feedbackKinds,
        outcomeMeasures);
  }

  /** The same with a known cost of support. */
  public ValueSettings withCostPerSupportHour(long minorUnits) {
    return new ValueSettings(
        severityWeights,
        tenureStart,
        minimumTenureDays,
        equalAgeDays,
        recentDays,
        churnGraceDays,
        OptionalLong.of(minorUnits),
        referralKinds,
        testimonialKinds,
        feedbackKinds,
        outcomeMeasures);
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
}
