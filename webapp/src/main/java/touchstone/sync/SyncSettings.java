package touchstone.sync;

import java.time.Duration;

/**
 * How hard a sync may use the organisation's API allowance, and how long it waits.
 *
 * @param runShare the share of the organisation's allowance one run may use, 0 to 1
 * @param organisationShare the share of the allowance above which a run waits, whoever used it
 * @param rateLimitWait how long to wait if the CRM refuses and does not say how long
 * @param organisationWait how long to wait before looking again whether the organisation is below
 *     its share
 * @param runWait how long to wait after a run has used its own share
 */
public record SyncSettings(
    double runShare,
    double organisationShare,
    Duration rateLimitWait,
    Duration organisationWait,
    Duration runWait) {

  /** A quarter for a run, four fifths in all; 5 minutes, 1 hour, 24 hours. */
  public static final SyncSettings DEFAULTS =
      new SyncSettings(0.25, 0.8, Duration.ofMinutes(5), Duration.ofHours(1), Duration.ofHours(24));

  public SyncSettings {
    requireShare("touchstone.sync.run-share", runShare);
    requireShare("touchstone.sync.organisation-share", organisationShare);
  }

  private static void requireShare(String name, double share) {
    if (!(share > 0 && share <= 1)) {
      throw new IllegalArgumentException(
          name + " must be above 0 and at most 1, not " + share + ".");
    }
  }
}
