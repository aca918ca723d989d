package touchstone.icp;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * Where a profile version comes from: enough to make it again.
 *
 * @param origin how it was made
 * @param createdBy the person or the scheduled task
 * @param createdAt when; given from outside
 * @param dataWindow the days the data cover, if data were used
 * @param counts how many of what, like "customers"
 * @param settings everything that was set, as text
 * @param seed of the random numbers, if any were used
 * @param softwareVersion of Touchstone
 */
public record Provenance(
    Origin origin,
    String createdBy,
    Instant createdAt,
    Optional<DataWindow> dataWindow,
    Map<String, Long> counts,
    Map<String, String> settings,
    OptionalLong seed,
    String softwareVersion) {

  public Provenance {
    counts = Collections.unmodifiableMap(new TreeMap<>(counts));
    settings = Collections.unmodifiableMap(new TreeMap<>(settings));
  }

  /** A version a person wrote down, without data. */
  public static Provenance byPerson(String name, Instant at, String softwareVersion) {
    return new Provenance(
        Origin.PERSON,
        name,
        at,
        Optional.empty(),
        Map.of(),
        Map.of(),
        OptionalLong.empty(),
        softwareVersion);
  }

  /** How a version was made. */
  public enum Origin {
    /** A person wrote it down. */
    PERSON,
    /** It was discovered in data. */
    DISCOVERY,
    /** Its points were learned from accounts whose outcome is known. */
    LEARNING
  }

  /**
   * The days the data cover.
   *
   * @param from first day
   * @param to last day, not before the first
   */
  public record DataWindow(LocalDate from, LocalDate to) {
    public DataWindow {
      if (to.isBefore(from)) {
        throw new IllegalArgumentException(
            "A window of data goes from an earlier to a later day, not from "
                + from
                + " to "
                + to
                + ".");
      }
    }
  }
}
