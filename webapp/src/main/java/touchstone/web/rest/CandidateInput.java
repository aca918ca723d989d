package touchstone.web.rest;

import java.util.Optional;

/**
 * Which candidate becomes a profile version.
 *
 * @param candidate its number in the discovery
 * @param profile the profile that gets the version; a new one if absent
 * @param name of a new profile; the candidate in words if absent
 */
public record CandidateInput(
    Optional<Integer> candidate, Optional<Long> profile, Optional<String> name) {}
