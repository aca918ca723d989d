package touchstone.icp.learning;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import touchstone.icp.Provenance;
import touchstone.icp.Scorecard;
import touchstone.icp.TierCuts;

/**
 * A card, how its scores read as probabilities, and what it is worth on accounts it was not learned
 * from.
 *
 * @param scorecard points that add up to 0 to 100
 * @param cuts tiers by odds: A from twice the odds of an average account, B from the average, C
 *     from half of it
 * @param calibration from score to probability
 * @param outOfSample how it did on accounts it was not learned from
 * @param targetLabel what a good account is
 * @param accounts accounts it was learned from
 * @param good good ones among them
 * @param settings how it was learned
 */
public record LearnedScorecard(
    Scorecard scorecard,
    TierCuts cuts,
    ScoreCalibration calibration,
    OutOfSample outOfSample,
    String targetLabel,
    int accounts,
    int good,
    LearningSettings settings) {

  /** The provenance of a profile version made of it. */
  public Provenance provenance(
      String by, Instant at, Optional<Provenance.DataWindow> window, String softwareVersion) {
    Map<String, Long> counts = new LinkedHashMap<>();
    counts.put("accounts", (long) accounts);
    counts.put("good", (long) good);
    Map<String, String> all = new LinkedHashMap<>(settings.asText());
    all.put("target", targetLabel);
    all.put("calibration.atZero", Double.toString(calibration.atZero()));
    all.put("calibration.perPoint", Double.toString(calibration.perPoint()));
    return new Provenance(
        Provenance.Origin.LEARNING,
        by,
        at,
        window,
        counts,
        all,
        OptionalLong.of(settings.seed()),
        softwareVersion);
  }
}
