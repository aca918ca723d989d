package touchstone.backtest;

import java.util.List;
import touchstone.icp.Criterion;
import touchstone.icp.PointsOrigin;
import touchstone.icp.Scorecard;

/** What a person set on a card, to be kept when the rest is learned again. */
public final class KeptPoints {

  private KeptPoints() {}

  /** The criteria whose points a person set, if others were learned; of a card of a person none. */
  public static List<Criterion> of(Scorecard card) {
    List<Criterion> byPerson =
        card.criteria().stream()
            .filter(c -> c.origin() instanceof PointsOrigin.SetByPerson)
            .toList();
    // A card that is a person's altogether is a hypothesis to be learned, not a part to be kept.
    return byPerson.size() == card.criteria().size() ? List.of() : byPerson;
  }
}
