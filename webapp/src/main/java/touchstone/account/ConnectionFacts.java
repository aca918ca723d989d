package touchstone.account;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import touchstone.icp.ProfileVersion;
import touchstone.mapping.ConnectionGroupings;
import touchstone.profile.ProfileVersions;
import touchstone.snapshot.SnapshotFolder;
import touchstone.software.SoftwareVersion;
import touchstone.store.AttributeMapping;
import touchstone.store.MappingStore;
import touchstone.store.MergeStore;
import touchstone.store.MirrorStore;
import touchstone.store.Organisation;
import touchstone.store.OrganisationStore;
import touchstone.store.SnapshotStore;
import touchstone.work.Workers;

/**
 * The mirror of a connection in the core's form: what computations, discovery, learning and reports
 * start from. Thread-safe.
 */
public final class ConnectionFacts {

  private final SnapshotReading reading;
  private final MappingStore mappings;
  private final ConnectionGroupings groupings;
  private final OrganisationStore organisations;
  private final ConnectionRules rules;
  private final ProfileVersions profiles;
  private final Workers workers;

  public ConnectionFacts(
      MirrorStore mirror,
      MergeStore merges,
      SnapshotStore snapshots,
      SnapshotFolder folder,
      SoftwareVersion software,
      MappingStore mappings,
      ConnectionGroupings groupings,
      OrganisationStore organisations,
      ConnectionRules rules,
      ProfileVersions profiles,
      Workers workers) {
    this.reading = new SnapshotReading(mirror, merges, snapshots, folder, software, workers);
    this.mappings = mappings;
    this.groupings = groupings;
    this.organisations = organisations;
    this.rules = rules;
    this.profiles = profiles;
    this.workers = workers;
  }

  /**
   * Reads all facts of a connection.
   *
   * @param now the moment that is today, in the organisation's time zone
   * @throws ComputationStoppedException if the watch asked to end
   */
  public ReadFacts read(long connectionId, Instant now, ReadingWatch watch) {
    Organisation organisation = organisations.find(connectionId);
    List<AttributeMapping> attributes = mappings.attributes(connectionId);
    ValueRules valueRules = rules.of(connectionId).withOutcomesOf(attributes);
    ReadFacts read =
        reading.read(
            connectionId,
            organisation,
            valueRules,
            attributes,
            LocalDate.ofInstant(now, organisation.timeZone()),
            watch);
    return read.with(groupings.of(connectionId).extend(read.cleaned()));
  }

  /**
   * Reads all facts of a connection and computes everything of them, by its active profiles.
   *
   * @param now the moment it is computed for
   * @throws ComputationStoppedException if the watch asked to end
   */
  public ComputedConnection compute(long connectionId, Instant now, ReadingWatch watch) {
    ReadFacts read = read(connectionId, now, watch);
    List<ProfileVersion> active = profiles.active(connectionId);
    return ComputedConnection.of(read, active, now, workers);
  }
}
