package touchstone.sync;

import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalLong;
import touchstone.store.DatabaseSettings;
import touchstone.store.MortalDataSource;
import touchstone.store.RunKind;
import touchstone.store.TestDatabases;

/** A process that begins a sync and is killed in the middle of it. */
public final class DoomedProcess {

  /** The exit code of a process that was killed. */
  static final int KILLED = 137;

  /** The name of the environment's variable that holds the password. */
  static final String PASSWORD = "DOOMED_DATABASE_PASSWORD";

  private DoomedProcess() {}

  /**
   * Arguments: the home directory, when to be killed ({@code read 3}, {@code statement 20}), and
   * the URL and user of the database; its password is in the environment.
   */
  public static void main(String[] arguments) throws Exception {
    Path home = Path.of(arguments[0]);
    String[] when = arguments[1].split(" ");
    int number = Integer.parseInt(when[1]);
    FakeCrm crm = SampleCrm.of(KilledSyncTest.ACCOUNTS);
    MortalDataSource mortal = new MortalDataSource(() -> Runtime.getRuntime().halt(KILLED));
    DatabaseSettings settings =
        new DatabaseSettings(arguments[2], arguments[3], System.getenv(PASSWORD), 4);
    SyncBench bench = new SyncBench(TestDatabases.open(settings, mortal::around), home, crm);
    long connection = bench.connect(crm);
    bench.runs.submit(RunKind.SYNC, OptionalLong.of(connection), Map.of());
    if (when[0].equals("read")) {
      crm.atRead(number, () -> Runtime.getRuntime().halt(KILLED));
    } else {
      mortal.dieAt(number);
    }
    bench.scheduler.runAllDue();
  }
}
