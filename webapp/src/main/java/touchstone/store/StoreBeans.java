package touchstone.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Opens the database named by the configuration and hands out its stores.
 *
 * <p>Settings: {@code touchstone.home} (a directory, default {@code touchstone-data}), {@code
 * touchstone.database.url} (default an H2 file in that directory), {@code
 * touchstone.database.user}, {@code touchstone.database.password} or {@code
 * touchstone.database.password-file}, {@code touchstone.database.connections} (default 8).
 */
@ApplicationScoped
public class StoreBeans {

  /** The open database, for as long as the application runs. */
  @Produces
  @Singleton
  Database database(
      @ConfigProperty(name = "touchstone.home") String home,
      @ConfigProperty(name = "touchstone.database.url") Optional<String> url,
      @ConfigProperty(name = "touchstone.database.user") Optional<String> user,
      @ConfigProperty(name = "touchstone.database.password") Optional<String> password,
      @ConfigProperty(name = "touchstone.database.password-file") Optional<String> passwordFile,
      @ConfigProperty(name = "touchstone.database.connections") int connections) {
    DatabaseSettings embedded = DatabaseSettings.fileIn(Path.of(home));
    return Database.open(
        new DatabaseSettings(
            url.orElse(embedded.url()),
            user.orElse(""),
            DatabasePassword.of(password, passwordFile.map(Path::of)),
            connections));
  }

  void close(@Disposes Database database) {
    database.close();
  }

  @Produces
  @Singleton
  ConnectionStore connections(Database database) {
    return new ConnectionStore(database);
  }

  @Produces
  @Singleton
  MappingStore mappings(Database database) {
    return new MappingStore(database);
  }

  @Produces
  @Singleton
  LeadSourceStore leadSources(Database database) {
    return new LeadSourceStore(database);
  }

  @Produces
  @Singleton
  MirrorStore mirror(Database database) {
    return new MirrorStore(database);
  }

  @Produces
  @Singleton
  RunStore runs(Database database) {
    return new RunStore(database);
  }

  @Produces
  @Singleton
  QualityStore quality(Database database) {
    return new QualityStore(database);
  }

  @Produces
  @Singleton
  SyncStore sync(Database database) {
    return new SyncStore(database);
  }

  @Produces
  @Singleton
  ProfileStore profiles(Database database) {
    return new ProfileStore(database);
  }

  @Produces
  @Singleton
  KeptStore kept(Database database) {
    return new KeptStore(database);
  }

  @Produces
  @Singleton
  LookBackStore lookBacks(Database database) {
    return new LookBackStore(database);
  }

  @Produces
  @Singleton
  ResultStore results(Database database) {
    return new ResultStore(database);
  }

  @Produces
  @Singleton
  EvidenceStore evidence(Database database) {
    return new EvidenceStore(database);
  }

  @Produces
  @Singleton
  DiscoveryStore discoveries(Database database) {
    return new DiscoveryStore(database);
  }

  @Produces
  @Singleton
  OverruleStore overrules(Database database) {
    return new OverruleStore(database);
  }

  @Produces
  @Singleton
  GroupingStore groupings(Database database) {
    return new GroupingStore(database);
  }

  @Produces
  @Singleton
  RulesStore rules(Database database) {
    return new RulesStore(database);
  }

  @Produces
  @Singleton
  MergeStore merges(Database database) {
    return new MergeStore(database);
  }

  @Produces
  @Singleton
  SnapshotStore snapshots(Database database) {
    return new SnapshotStore(database);
  }

  @Produces
  @Singleton
  OrganisationStore organisations(Database database) {
    return new OrganisationStore(database);
  }

  @Produces
  @Singleton
  PushStore pushes(Database database) {
    return new PushStore(database);
  }

  @Produces
  @Singleton
  RunHistory history(Database database) {
    return new RunHistory(database);
  }
}
