package touchstone.writeback;

import java.util.Map;
import java.util.OptionalLong;

/**
 * How a push was asked for, in the form a run keeps.
 *
 * @param mode what it does
 * @param caps above which it sends nothing
 * @param undoes the push to undo, for an undo
 */
public record PushRequest(PushMode mode, PushCaps caps, OptionalLong undoes) {

  private static final String MODE = "mode";
  private static final String CHANGES = "maximumChanges";
  private static final String TIER_MOVES = "maximumTierMoves";
  private static final String UNDOES = "undoes";

  public PushRequest {
    if ((mode == PushMode.UNDO) != undoes.isPresent()) {
      throw new IllegalArgumentException(
          "An undo names the push it undoes, and nothing else does.");
    }
  }

  /** A push of the last computation. */
  public static PushRequest of(PushMode mode, PushCaps caps) {
    return new PushRequest(mode, caps, OptionalLong.empty());
  }

  /** The undo of a push. */
  public static PushRequest undo(long pushId) {
    return new PushRequest(
        PushMode.UNDO, new PushCaps(Long.MAX_VALUE, Long.MAX_VALUE), OptionalLong.of(pushId));
  }

  Map<String, String> parameters() {
    Map<String, String> parameters = new java.util.LinkedHashMap<>();
    parameters.put(MODE, mode.name());
    parameters.put(CHANGES, Long.toString(caps.maximumChanges()));
    parameters.put(TIER_MOVES, Long.toString(caps.maximumTierMoves()));
    undoes.ifPresent(id -> parameters.put(UNDOES, Long.toString(id)));
    return parameters;
  }

  static PushRequest of(Map<String, String> parameters) {
    return new PushRequest(
        PushMode.valueOf(parameters.get(MODE)),
        new PushCaps(
            Long.parseLong(parameters.get(CHANGES)), Long.parseLong(parameters.get(TIER_MOVES))),
        parameters.containsKey(UNDOES)
            ? OptionalLong.of(Long.parseLong(parameters.get(UNDOES)))
            : OptionalLong.empty());
  }
}
