package touchstone.evidence;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import touchstone.account.AccountId;
import touchstone.account.MirrorAccount;
import touchstone.fit.Movement;
import touchstone.icp.Tier;
import touchstone.json.JsonBuilders;
import touchstone.json.KnownJson;

/** Who would move, as the API shows it. */
final class MovementJson {

  private MovementJson() {}

  /**
   * @param scoredBefore whether any profile is active today; if none is, everybody is new
   */
  static JsonObjectBuilder of(
      Movement movement, long connectionId, List<MirrorAccount> accounts, boolean scoredBefore) {
    JsonArrayBuilder counts = JsonBuilders.array();
    for (Map.Entry<Tier, Map<Tier, Long>> before : movement.counts().entrySet()) {
      before
          .getValue()
          .forEach(
              (after, count) ->
                  counts.add(
                      JsonBuilders.object()
                          .add("before", before.getKey().name())
                          .add("after", after.name())
                          .add("accounts", count)));
    }
    JsonArrayBuilder movers = JsonBuilders.array();
    for (Movement.Move move : movement.movers()) {
      MirrorAccount account = accounts.get(move.account());
      movers.add(
          JsonBuilders.object()
              .add("id", new AccountId(connectionId, account.id()).text())
              .add("name", account.name())
              .add("before", move.before().name())
              .add("after", move.after().name())
              .add("scoreBefore", KnownJson.plain(move.scoreBefore().value()))
              .add("scoreAfter", KnownJson.plain(move.scoreAfter().value()))
              .add("direction", move.direction().name()));
    }
    return JsonBuilders.object()
        .add("sentence", sentence(movement, scoredBefore))
        .add("scoredBefore", scoredBefore)
        .add("accounts", movement.accounts())
        .add("overridden", movement.overridden())
        .add("up", movement.up())
        .add("down", movement.down())
        .add("becomeKnown", movement.becomeKnown())
        .add("becomeUnknown", movement.becomeUnknown())
        .add("changed", movement.changed())
        .add("counts", counts)
        .add("movers", movers);
  }

  private static String sentence(Movement movement, boolean scoredBefore) {
    if (!scoredBefore) {
      return "No profile is active today: all "
          + movement.accounts()
          + " accounts would be scored for the first time.";
    }
    return String.format(
        Locale.ROOT,
        "Published today, %d of %d accounts would come to a better tier and %d to a worse one; a"
            + " push would write %d accounts (%.0f %%).",
        movement.up(),
        movement.accounts(),
        movement.down(),
        movement.changed(),
        movement.accounts() == 0 ? 0.0 : 100.0 * movement.changed() / movement.accounts());
  }
}
