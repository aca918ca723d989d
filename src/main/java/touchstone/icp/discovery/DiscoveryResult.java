package touchstone.icp.discovery;

import java.util.List;

/**
 * What a discovery found, refused, and left out.
 *
 * @param verdict the best verdict of a profile, or what there is to say without one
 * @param sentence the verdict with the numbers behind it
 * @param profiles that are beyond chance, each explaining customers the ones before it do not
 * @param candidates the best of the search as they came, significant or not
 * @param setAside attributes that know the outcome
 * @param outliers patterns that one customer makes alone
 * @param notices what was changed, reduced or left out
 * @param power the probability of seeing a profile worth having, see {@link Power}; 0 to 1
 * @param provenance how the result came about
 */
public record DiscoveryResult(
    Verdict verdict,
    String sentence,
    List<DiscoveredProfile> profiles,
    List<RankedPattern> candidates,
    List<SetAside> setAside,
    List<OutlierPattern> outliers,
    List<Notice> notices,
    double power,
    DiscoveryProvenance provenance) {

  public DiscoveryResult {
    profiles = List.copyOf(profiles);
    candidates = List.copyOf(candidates);
    setAside = List.copyOf(setAside);
    outliers = List.copyOf(outliers);
    notices = List.copyOf(notices);
  }
}
