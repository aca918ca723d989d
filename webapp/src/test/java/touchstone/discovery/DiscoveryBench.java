package touchstone.discovery;

import jakarta.json.JsonObject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import touchstone.account.ComputeBench;
import touchstone.connector.model.CrmRecord;
import touchstone.icp.Attribute;
import touchstone.icp.AttributeFamily;
import touchstone.icp.AttributeKind;
import touchstone.icp.AttributeRole;
import touchstone.run.HandDrivenScheduler;
import touchstone.run.Runs;
import touchstone.software.SoftwareVersion;
import touchstone.store.AttributeMapping;
import touchstone.store.AttributeSource;
import touchstone.store.AuditTrail;
import touchstone.store.DiscoveryStore;
import touchstone.store.OverruleStore;
import touchstone.store.Run;
import touchstone.store.RunKind;
import touchstone.work.Workers;

/** A connection with a mirror, and discoveries of it. */
final class DiscoveryBench implements AutoCloseable {

  final ComputeBench data = new ComputeBench();
  final HandDrivenScheduler scheduler = new HandDrivenScheduler();
  final DiscoveryStore store = new DiscoveryStore(data.database);
  final OverruleStore overrules = new OverruleStore(data.database);
  final AuditTrail audit = new AuditTrail(data.database);
  final Discoveries discoveries = new Discoveries(store, overrules, data.profiles, data.clock);
  final Runs runs = runs(data.clock);

  /** Discovering by another clock. */
  Runs runs(Clock clock) {
    return new Runs(
        data.runStore,
        List.of(
            new DiscoverRun(
                data.facts,
                data.groupings,
                overrules,
                store,
                new SoftwareVersion("1.2.3"),
                Workers.caller(),
                clock)),
        scheduler,
        clock);
  }

  /** Puts records into the mirror, as a sync does. */
  DiscoveryBench mirror(List<CrmRecord> records) {
    data.mirror(records.toArray(CrmRecord[]::new));
    return this;
  }

  /** Maps custom fields beside industry and employees, all as definitions. */
  DiscoveryBench map(Map<String, AttributeKind> custom) {
    data.mapUsualAttributes();
    List<AttributeMapping> all = new ArrayList<>(data.mappings.attributes(data.connection));
    custom.forEach(
        (name, kind) ->
            all.add(
                new AttributeMapping(
                    Attribute.of(
                        name, name, AttributeFamily.FIRMOGRAPHIC, kind, AttributeRole.DEFINITION),
                    new AttributeSource.Custom(name))));
    data.mappings.putAttributes(data.connection, all);
    return this;
  }

  /** Starts a discovery and runs it to the end, in this thread. */
  Run discover(String order) {
    long id = submit(runs, order);
    scheduler.runAllDue();
    return runs.find(id).orElseThrow();
  }

  /** Queues a discovery. */
  long submit(Runs where, String order) {
    try {
      return where.submit(
          RunKind.DISCOVER,
          OptionalLong.of(data.connection),
          discoveries.order(data.connection, ComputeBench.json(order)).parameters());
    } catch (InvalidOrderException e) {
      throw new AssertionError(e);
    }
  }

  /** What the last discovery found. */
  JsonObject found() {
    return discoveries.get(store.newest(data.connection).orElseThrow().runId());
  }

  @Override
  public void close() {
    data.close();
  }
}
