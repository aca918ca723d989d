package touchstone.sync;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import touchstone.connection.Connections;
import touchstone.connection.Connectors;
import touchstone.connection.SecretVault;
import touchstone.connector.ConnectorException;
import touchstone.connector.ConnectorProvider;
import touchstone.connector.model.CrmRecord;
import touchstone.connector.model.RecordType;
import touchstone.mapping.Mappings;
import touchstone.run.HandDrivenScheduler;
import touchstone.run.Runs;
import touchstone.store.ConnectionStore;
import touchstone.store.Database;
import touchstone.store.MappingStore;
import touchstone.store.MirrorStore;
import touchstone.store.QualityStore;
import touchstone.store.Run;
import touchstone.store.RunKind;
import touchstone.store.RunStore;
import touchstone.store.SyncStore;

/** Everything a sync needs, put together as the server does, with threads and clock by hand. */
public final class SyncBench implements AutoCloseable {

  public static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

  public final Database database;
  public final MirrorStore mirror;
  public final RunStore runStore;
  public final SyncStore syncStore;
  public final Connections connections;
  public final HandDrivenScheduler scheduler = new HandDrivenScheduler();
  public final Runs runs;

  public SyncBench(Database database, Path home, ConnectorProvider provider) {
    this(database, home, provider, SyncSettings.DEFAULTS);
  }

  public SyncBench(
      Database database, Path home, ConnectorProvider provider, SyncSettings settings) {
    Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    this.database = database;
    this.mirror = new MirrorStore(database);
    this.runStore = new RunStore(database);
    this.syncStore = new SyncStore(database);
    ConnectionStore connectionStore = new ConnectionStore(database);
    this.connections =
        new Connections(
            connectionStore,
            new Mappings(new MappingStore(database), mirror),
            Connectors.of(List.of(provider)),
            SecretVault.open(connectionStore, home.resolve("secret-key.json")),
            clock);
    this.runs =
        new Runs(
            runStore,
            List.of(
                new SyncWork(
                    connections,
                    syncStore,
                    new DataQuality(new QualityStore(database), mirror, clock),
                    settings,
                    clock)),
            scheduler,
            clock);
  }

  /** Adds a connection to the provider. */
  public long connect(ConnectorProvider provider) throws ConnectorException {
    String name = "CRM " + (connections.all().size() + 1);
    return connections.add(name, provider.id(), Map.of("address", "nowhere"));
  }

  /** Runs a sync to its end in this thread. */
  public Run sync(long connectionId) {
    return run(connectionId, Map.of());
  }

  /** Runs a full refresh to its end in this thread. */
  public Run fullRefresh(long connectionId) {
    return run(connectionId, Map.of(SyncWork.FULL_REFRESH, "true"));
  }

  private Run run(long connectionId, Map<String, String> parameters) {
    long id = runs.submit(RunKind.SYNC, OptionalLong.of(connectionId), parameters);
    scheduler.runAllDue();
    return runs.find(id).orElseThrow();
  }

  /** Everything the mirror holds, deleted records left out, by type and id. */
  public Map<String, CrmRecord> everything(long connectionId) {
    Map<String, CrmRecord> all = new TreeMap<>();
    for (RecordType type : RecordType.values()) {
      mirror.scan(
          connectionId,
          type,
          MirrorStore.Order.ANY,
          record -> all.put(type + " " + record.id(), record));
    }
    return all;
  }

  @Override
  public void close() {
    database.close();
  }
}
