package touchstone.discovery;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import touchstone.icp.discovery.DiscoverySettings;
import touchstone.icp.discovery.SearchSettings;

/**
 * What a discovery is asked for. What is left out keeps its default.
 *
 * @param target what is wanted of the accounts
 * @param depth conditions in a profile at most, 1 to 3
 * @param level the family-wise error allowed, 0.001 to 0.2
 * @param shuffles of the significance test, 99 to 20,000
 * @param seed of the shuffles
 * @param leftOut keys of attributes that are not searched
 */
public record DiscoveryOrder(
    Target target, int depth, double level, int shuffles, long seed, Set<String> leftOut) {

  private static final DiscoverySettings USUAL = DiscoverySettings.DEFAULT;
  private static final int FEWEST_SHUFFLES = 99;
  private static final int MOST_SHUFFLES = 20_000;
  private static final double LOWEST_LEVEL = 0.001;
  private static final double HIGHEST_LEVEL = 0.2;
  private static final Set<String> MEMBERS =
      Set.of("connection", "target", "depth", "level", "shuffles", "seed", "leftOut");

  /** Mutual value, as deep as it goes, with the usual certainty. */
  public static final DiscoveryOrder DEFAULT =
      new DiscoveryOrder(
          Target.MUTUAL_VALUE,
          USUAL.search().depth(),
          USUAL.level(),
          USUAL.shuffles(),
          USUAL.seed(),
          Set.of());

  public DiscoveryOrder {
    leftOut = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(leftOut));
  }

  /**
   * Reads what somebody sent.
   *
   * @param searchable keys of the definition attributes there are
   * @throws InvalidOrderException naming the member that is wrong
   */
  public static DiscoveryOrder read(JsonObject sent, Collection<String> searchable)
      throws InvalidOrderException {
    for (String member : new TreeSet<>(sent.keySet())) {
      if (!MEMBERS.contains(member)) {
        throw new InvalidOrderException(
            member,
            "There is no such member here; there are "
                + String.join(", ", new TreeSet<>(MEMBERS))
                + ".");
      }
    }
    return new DiscoveryOrder(
        target(sent),
        (int) number(sent, "depth", DEFAULT.depth, 1, 3, true),
        number(sent, "level", DEFAULT.level, LOWEST_LEVEL, HIGHEST_LEVEL, false),
        (int) number(sent, "shuffles", DEFAULT.shuffles, FEWEST_SHUFFLES, MOST_SHUFFLES, true),
        (long) number(sent, "seed", DEFAULT.seed, 0, 1L << 53, true),
        leftOut(sent, searchable));
  }

  private static Target target(JsonObject sent) throws InvalidOrderException {
    if (!sent.containsKey("target")) {
      return DEFAULT.target;
    }
    if (sent.get("target") instanceof JsonString text) {
      for (Target target : Target.values()) {
        if (target.name().equals(text.getString())) {
          return target;
        }
      }
    }
    throw new InvalidOrderException(
        "target",
        "The target is one of "
            + Arrays.stream(Target.values()).map(Enum::name).collect(Collectors.joining(", "))
            + ".");
  }

  private static double number(
      JsonObject sent, String member, double usual, double low, double high, boolean whole)
      throws InvalidOrderException {
    if (!sent.containsKey(member)) {
      return usual;
    }
    if (sent.get(member) instanceof JsonNumber json) {
      double number = json.doubleValue();
      // Also false for what is no number.
      if (number >= low && number <= high && (!whole || number == Math.rint(number))) {
        return number;
      }
    }
    throw new InvalidOrderException(
        member,
        "The "
            + member
            + (whole ? " is a whole number from " : " is a number from ")
            + plain(low)
            + " to "
            + plain(high)
            + ".");
  }

  private static String plain(double number) {
    return java.math.BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }

  private static Set<String> leftOut(JsonObject sent, Collection<String> searchable)
      throws InvalidOrderException {
    if (!sent.containsKey("leftOut")) {
      return Set.of();
    }
    if (!(sent.get("leftOut") instanceof JsonArray array)
        || !array.stream().allMatch(JsonString.class::isInstance)) {
      throw new InvalidOrderException(
          "leftOut", "List the keys of the attributes that are not to be searched, as texts.");
    }
    Set<String> keys = new TreeSet<>();
    for (JsonString text : array.getValuesAs(JsonString.class)) {
      if (!searchable.contains(text.getString())) {
        throw new InvalidOrderException(
            "leftOut",
            "There is no definition attribute \""
                + text.getString()
                + "\"; there are "
                + (searchable.isEmpty() ? "none" : String.join(", ", searchable))
                + ".");
      }
      keys.add(text.getString());
    }
    return keys;
  }

  /** As a run keeps it. */
  public Map<String, String> parameters() {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("target", target.name());
    parameters.put("depth", Integer.toString(depth));
    parameters.put("level", Double.toString(level));
    parameters.put("shuffles", Integer.toString(shuffles));
    parameters.put("seed", Long.toString(seed));
    parameters.put("leftOut", String.join(",", leftOut));
    return parameters;
  }

  /** What a run kept. */
  static DiscoveryOrder of(Map<String, String> parameters) {
    String keys = parameters.getOrDefault("leftOut", "");
    return new DiscoveryOrder(
        Target.valueOf(parameters.getOrDefault("target", DEFAULT.target.name())),
        Integer.parseInt(parameters.getOrDefault("depth", Integer.toString(DEFAULT.depth))),
        Double.parseDouble(parameters.getOrDefault("level", Double.toString(DEFAULT.level))),
        Integer.parseInt(parameters.getOrDefault("shuffles", Integer.toString(DEFAULT.shuffles))),
        Long.parseLong(parameters.getOrDefault("seed", Long.toString(DEFAULT.seed))),
        keys.isEmpty() ? Set.of() : Set.of(keys.split(",")));
  }

  /** As the core takes it. */
  DiscoverySettings settings() {
    SearchSettings space = USUAL.search();
    return new DiscoverySettings(
        new SearchSettings(
            depth, space.smallestSupport(), space.bands(), space.mostNames(), space.largestSet()),
        shuffles,
        level,
        seed,
        USUAL.mostProfiles(),
        USUAL.mostCandidates(),
        USUAL.newerShare(),
        USUAL.fewestToSplit(),
        USUAL.splitDay(),
        USUAL.steps());
  }
}
