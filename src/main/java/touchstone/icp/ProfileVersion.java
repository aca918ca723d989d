package touchstone.icp;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One version of a profile. What it says never changes: another scorecard is another version. Only
 * its state does, and every change of it is kept. Immutable.
 *
 * @param profile the profile's name
 * @param number 1 or more, counted within the profile
 * @param scorecard what it asks for
 * @param cuts the tiers
 * @param provenance where it comes from
 * @param state where it is in its life
 * @param decisions every change of state, the latest last
 */
public record ProfileVersion(
    String profile,
    int number,
    Scorecard scorecard,
    TierCuts cuts,
    Provenance provenance,
    ProfileState state,
    List<Decision> decisions) {

  /**
   * @throws IllegalArgumentException if the profile has no name or the number is below 1
   */
  public ProfileVersion {
    if (profile.isBlank()) {
      throw new IllegalArgumentException("A profile needs a name.");
    }
    if (number < 1) {
      throw new IllegalArgumentException("Versions count from 1, not " + number + ".");
    }
    decisions = List.copyOf(decisions);
  }

  /** A new version: a hypothesis if a person wrote it, a candidate if data suggest it. */
  public static ProfileVersion draft(
      String profile, int number, Scorecard scorecard, TierCuts cuts, Provenance provenance) {
    ProfileState state =
        switch (provenance.origin()) {
          case PERSON -> ProfileState.HYPOTHESIS;
          case DISCOVERY, LEARNING -> ProfileState.CANDIDATE;
        };
    return new ProfileVersion(profile, number, scorecard, cuts, provenance, state, List.of());
  }

  /**
   * The same version in another state.
   *
   * @throws IllegalStateException if that state cannot follow
   */
  public ProfileVersion with(Decision decision) {
    if (!state.next().contains(decision.to())) {
      throw new IllegalStateException(
          "Version "
              + number
              + " of \""
              + profile
              + "\" is "
              + state.text()
              + " and cannot become "
              + decision.to().text()
              + "; it can become "
              + next()
              + ".");
    }
    List<Decision> more = new ArrayList<>(decisions);
    more.add(decision);
    return new ProfileVersion(profile, number, scorecard, cuts, provenance, decision.to(), more);
  }

  /** When it last became active; empty if it never was. */
  public Optional<Instant> lastActivated() {
    return decisions.stream()
        .filter(decision -> decision.to() == ProfileState.ACTIVE)
        .map(Decision::at)
        .reduce((first, last) -> last);
  }

  private String next() {
    return state.next().stream()
        .sorted()
        .map(ProfileState::text)
        .reduce((a, b) -> a + " or " + b)
        .orElse("nothing else");
  }
}
