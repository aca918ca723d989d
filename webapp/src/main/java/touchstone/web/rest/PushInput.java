package touchstone.web.rest;

import java.util.Optional;
import touchstone.web.problem.RefusedException;
import touchstone.writeback.PushCaps;
import touchstone.writeback.PushMode;
import touchstone.writeback.PushRequest;

/**
 * A push as it is asked for.
 *
 * @param mode {@code DRY_RUN} or {@code SEND}
 * @param maximumChanges above so many changed accounts nothing is sent; 50,000 if left out
 * @param maximumTierMoves above so many tier moves nothing is sent; 50,000 if left out
 */
public record PushInput(
    Optional<Long> connection,
    Optional<String> mode,
    Optional<Long> maximumChanges,
    Optional<Long> maximumTierMoves) {

  PushRequest request() {
    PushMode asked =
        Inputs.oneOf(PushMode.class, Inputs.require(mode.orElse(null), "mode"), "mode");
    if (asked == PushMode.UNDO) {
      throw RefusedException.badInput(
          "mode", "An undo is started at /api/v1/pushes/{id}/undo of the push it undoes.");
    }
    long changes = maximumChanges.orElse(PushCaps.DEFAULT.maximumChanges());
    long moves = maximumTierMoves.orElse(PushCaps.DEFAULT.maximumTierMoves());
    if (changes < 0 || moves < 0) {
      throw RefusedException.badInput("maximumChanges", "The caps of a push are 0 or more.");
    }
    return PushRequest.of(asked, new PushCaps(changes, moves));
  }
}
