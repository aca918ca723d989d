package touchstone.icp.learning;

import java.time.Instant;
import touchstone.fit.FitScorer;
import touchstone.fit.FitTable;
import touchstone.icp.AttributeTable;
import touchstone.icp.ProfileVersion;
import touchstone.icp.Provenance;
import touchstone.icp.Scorecard;
import touchstone.icp.TierCuts;
import touchstone.work.Workers;

/** Scores tables with cards. */
final class Cards {

  private Cards() {}

  static FitTable fit(Scorecard card, AttributeTable table) {
    ProfileVersion version =
        ProfileVersion.draft(
            "profile",
            1,
            card,
            TierCuts.defaults(),
            Provenance.byPerson("tester", Instant.EPOCH, "test"));
    return FitScorer.score(version, table, Workers.caller());
  }

  /** The score of every account, 0 to 100. */
  static double[] scores(Scorecard card, AttributeTable table) {
    FitTable fit = fit(card, table);
    double[] scores = new double[table.rows()];
    for (int row = 0; row < scores.length; row++) {
      scores[row] = fit.score(row).hundredths() / 100.0;
    }
    return scores;
  }
}
