package touchstone.evidence;

import jakarta.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import touchstone.icp.learning.LearningSettings;
import touchstone.icp.learning.Trend;

/**
 * What is to be learned.
 *
 * @param goal which accounts are good
 * @param keep the version whose exclusions and points set by a person are kept
 * @param settings how; what was not said has its default
 */
public record LearnOrder(Goal goal, Optional<Integer> keep, LearningSettings settings) {

  private static final String TREND = "trend.";

  /** Which accounts are good. */
  public enum Goal {
    /** The best third of customers by mutual value against the other customers. */
    MUTUAL_VALUE,
    /** Accounts won against accounts lost. */
    WON_AGAINST_LOST
  }

  /** A wrong member of an order. */
  public static final class InvalidOrder extends Exception {
    private static final long serialVersionUID = 1L;
    private final String field;

    InvalidOrder(String field, String message) {
      super(message);
      this.field = field;
    }

    /** The member. */
    public String field() {
      return field;
    }
  }

  /**
   * Reads an order, like {@code {"target": "WON_AGAINST_LOST", "keep": 2, "seed": 1, "trends":
   * {"employees": "RISING"}}}.
   *
   * @throws InvalidOrder naming the member that is wrong
   */
  public static LearnOrder read(JsonObject sent) throws InvalidOrder {
    for (String member : sent.keySet()) {
      switch (member) {
        case "target", "keep", "seed", "trends" -> {}
        default ->
            throw new InvalidOrder(
                member, "There is no such member here; there are keep, seed, target, trends.");
      }
    }
    Goal goal = Goal.MUTUAL_VALUE;
    Optional<Integer> keep = Optional.empty();
    LearningSettings settings = LearningSettings.DEFAULT;
    try {
      if (sent.containsKey("target")) {
        goal = Goal.valueOf(sent.getString("target"));
      }
    } catch (IllegalArgumentException | ClassCastException wrong) {
      throw new InvalidOrder("target", "The target is MUTUAL_VALUE or WON_AGAINST_LOST.");
    }
    try {
      if (sent.containsKey("keep")) {
        keep = Optional.of(sent.getJsonNumber("keep").intValueExact());
      }
    } catch (ArithmeticException | ClassCastException wrong) {
      throw new InvalidOrder("keep", "Name the version by its number, like 2.");
    }
    try {
      if (sent.containsKey("seed")) {
        settings = settings.withSeed(sent.getJsonNumber("seed").longValueExact());
      }
    } catch (ArithmeticException | ClassCastException wrong) {
      throw new InvalidOrder("seed", "The seed is a whole number.");
    }
    return new LearnOrder(goal, keep, settings.withTrends(trends(sent)));
  }

  private static Map<String, Trend> trends(JsonObject sent) throws InvalidOrder {
    Map<String, Trend> trends = new LinkedHashMap<>();
    try {
      if (sent.containsKey("trends")) {
        JsonObject named = sent.getJsonObject("trends");
        for (String key : named.keySet()) {
          trends.put(key, Trend.valueOf(named.getString(key)));
        }
      }
    } catch (IllegalArgumentException | ClassCastException wrong) {
      throw new InvalidOrder(
          "trends",
          "Give attributes the trend FREE, RISING or FALLING, like {\"employees\":"
              + " \"RISING\"}.");
    }
    return trends;
  }

  /** As a run keeps it. */
  Map<String, String> parameters() {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("target", goal.name());
    keep.ifPresent(number -> parameters.put("keep", Integer.toString(number)));
    parameters.put("seed", Long.toString(settings.seed()));
    settings.trends().forEach((key, trend) -> parameters.put(TREND + key, trend.name()));
    return parameters;
  }

  /** What a run kept. */
  static LearnOrder of(Map<String, String> parameters) {
    Map<String, Trend> trends = new LinkedHashMap<>();
    parameters.forEach(
        (name, value) -> {
          if (name.startsWith(TREND)) {
            trends.put(name.substring(TREND.length()), Trend.valueOf(value));
          }
        });
    return new LearnOrder(
        Goal.valueOf(parameters.get("target")),
        Optional.ofNullable(parameters.get("keep")).map(Integer::valueOf),
        LearningSettings.DEFAULT
            .withSeed(Long.parseLong(parameters.get("seed")))
            .withTrends(trends));
  }
}
