package touchstone.account;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import touchstone.history.FactHistory;
import touchstone.history.PointInTime;
import touchstone.icp.AttributeColumn;
import touchstone.icp.AttributeTable;
import touchstone.icp.ProfileVersion;
import touchstone.icp.cleaning.CleanedAttributes;
import touchstone.icp.grouping.Groupings;
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

  private final MirrorStore mirror;
  private final MergeStore merges;
  private final SnapshotReading reading;
  private final MappingStore mappings;
  private final ConnectionGroupings groupings;
  private final OrganisationStore organisations;
  private final ConnectionRules rules;
  private final ProfileVersions profiles;
  private final KeptValuations valuations;
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
    this.mirror = mirror;
    this.merges = merges;
    this.reading = new SnapshotReading(mirror, merges, snapshots, folder, software, workers);
    this.mappings = mappings;
    this.groupings = groupings;
    this.organisations = organisations;
    this.rules = rules;
    this.profiles = profiles;
    this.valuations = new KeptValuations(workers);
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
    Groupings grouped = groupings.of(connectionId);
    return read.with(grouped::extend);
  }

  /**
   * Reads what the CRM keeps of the past of facts just read: how deals and attributes became what
   * they are. With it {@link touchstone.history.PointInTime} looks back to any day.
   *
   * @throws ComputationStoppedException if the watch asked to end
   */
  public FactHistory history(long connectionId, ReadFacts read, ReadingWatch watch) {
    AccountIndex accounts =
        new AccountIndex(AccountDirectory.of(read.accounts()), merges.mergedInto(connectionId));
    return new HistoryReader(mirror, connectionId, read, watch)
        .history(accounts, mappings.attributes(connectionId), mappings.fields(connectionId));
  }

  /**
   * Looks back: facts, attributes and groups of attributes as they were known on a day.
   *
   * @param read the facts of today
   * @param history what {@link #history} read of them
   * @param day in the organisation's time zone
   */
  public PointInTime on(long connectionId, ReadFacts read, FactHistory history, LocalDate day) {
    PointInTime then =
        PointInTime.of(read.facts(), mappedAttributes(connectionId, read), history, day);
    return then.with(withGroups(connectionId, then.attributes()));
  }

  /** The definition attributes that are mapped, without the groups made of them. */
  public AttributeTable mappedAttributes(long connectionId, ReadFacts read) {
    Set<String> mapped =
        mappings.attributes(connectionId).stream()
            .map(mapping -> mapping.attribute().key())
            .collect(Collectors.toSet());
    List<AttributeColumn> own =
        read.attributes().columns().stream()
            .filter(column -> mapped.contains(column.attribute().key()))
            .toList();
    return new AttributeTable(read.size(), own);
  }

  /** Attributes of a day cleaned, and the groups that are made of them. */
  public AttributeTable withGroups(long connectionId, AttributeTable own) {
    return groupings.of(connectionId).extend(CleanedAttributes.of(own)).table();
  }

  /**
   * Reads all facts of a connection and computes everything of them, by its active profiles.
   *
   * @param now the moment it is computed for
   * @throws ComputationStoppedException if the watch asked to end
   */
  public ComputedConnection compute(long connectionId, Instant now, ReadingWatch watch) {
    return compute(
        connectionId, read(connectionId, now, watch), profiles.active(connectionId), now);
  }

  /**
   * Computes everything of facts just read. Accounts that did not change since it was last done are
   * not measured again, if it was on the same day and by the same rules.
   *
   * @param active the profiles accounts are scored by; may be empty
   * @param now the moment it is computed for
   */
  public ComputedConnection compute(
      long connectionId, ReadFacts read, List<ProfileVersion> active, Instant now) {
    return ComputedConnection.of(
        read, valuations.of(connectionId, read, now), active, now, workers);
  }
}
