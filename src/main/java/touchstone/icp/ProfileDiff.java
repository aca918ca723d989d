package touchstone.icp;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What differs between two scorecards and their tiers. A criterion is the same if attribute and
 * condition are the same, whatever its points.
 *
 * @param base the old and new base, if it changed
 * @param added criteria only the new one has
 * @param removed criteria only the old one has
 * @param changed criteria with other points
 * @param exclusionsAdded exclusions only the new one has
 * @param exclusionsRemoved exclusions only the old one has
 * @param cuts the old and new tiers, if they changed
 */
public record ProfileDiff(
    Optional<Change<Points>> base,
    List<Criterion> added,
    List<Criterion> removed,
    List<Change<Criterion>> changed,
    List<Exclusion> exclusionsAdded,
    List<Exclusion> exclusionsRemoved,
    Optional<Change<TierCuts>> cuts) {

  /** Something that has two values. */
  public record Change<T>(T before, T after) {}

  /** What changed from one version to another. */
  public static ProfileDiff between(ProfileVersion before, ProfileVersion after) {
    Map<List<Object>, Criterion> old = byQuestion(before.scorecard());
    Map<List<Object>, Criterion> now = byQuestion(after.scorecard());
    List<Criterion> added = new ArrayList<>();
    List<Change<Criterion>> changed = new ArrayList<>();
    now.forEach(
        (question, criterion) -> {
          Criterion earlier = old.get(question);
          if (earlier == null) {
            added.add(criterion);
          } else if (!earlier.points().equals(criterion.points())) {
            changed.add(new Change<>(earlier, criterion));
          }
        });
    List<Criterion> removed = new ArrayList<>(old.values());
    removed.removeIf(criterion -> now.containsKey(question(criterion)));
    return new ProfileDiff(
        change(before.scorecard().base(), after.scorecard().base()),
        List.copyOf(added),
        List.copyOf(removed),
        List.copyOf(changed),
        without(after.scorecard().exclusions(), before.scorecard().exclusions()),
        without(before.scorecard().exclusions(), after.scorecard().exclusions()),
        change(before.cuts(), after.cuts()));
  }

  /** Whether nothing differs. */
  public boolean isEmpty() {
    return base.isEmpty()
        && added.isEmpty()
        && removed.isEmpty()
        && changed.isEmpty()
        && exclusionsAdded.isEmpty()
        && exclusionsRemoved.isEmpty()
        && cuts.isEmpty();
  }

  private static <T> Optional<Change<T>> change(T before, T after) {
    return before.equals(after) ? Optional.empty() : Optional.of(new Change<>(before, after));
  }

  private static List<Exclusion> without(List<Exclusion> some, List<Exclusion> others) {
    return some.stream().filter(exclusion -> !others.contains(exclusion)).toList();
  }

  private static Map<List<Object>, Criterion> byQuestion(Scorecard card) {
    Map<List<Object>, Criterion> map = new LinkedHashMap<>();
    card.criteria().forEach(criterion -> map.put(question(criterion), criterion));
    return map;
  }

  private static List<Object> question(Criterion criterion) {
    return List.of(criterion.attribute(), criterion.condition());
  }
}
