package touchstone.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import touchstone.account.ComputeBench;
import touchstone.account.ComputedConnection;
import touchstone.account.RandomCompany;
import touchstone.account.ReadingWatch;
import touchstone.connector.model.CrmRecord;
import touchstone.icp.Tier;
import touchstone.snapshot.MortalDisk;
import touchstone.snapshot.SnapshotFolder;
import touchstone.snapshot.UnreadableFileException;
import touchstone.snapshot.WatchedDisk;
import touchstone.store.Computation;
import touchstone.store.OnEachDatabase;
import touchstone.store.RunKind;
import touchstone.store.RunState;
import touchstone.store.WhoMustAct;
import touchstone.work.Workers;

/** What changed is written beside the results of before: nobody who reads can tell. */
@OnEachDatabase
class PatchedResultsTest {

  private static final int ACCOUNTS = 70;

  @TempDir Path home;

  private final ComputeBench bench = new ComputeBench();
  private RandomCompany company;
  private Instant now = ComputeBench.NOW;

  @AfterEach
  void close() {
    bench.close();
  }

  private void company(long seed) {
    company = new RandomCompany(seed, ACCOUNTS);
    bench.mapUsualAttributes();
    bench.publish(
        "Carriers",
        "{'criteria':[{'attribute':'industry','oneOf':['industry 1','industry 2'],'points':40},"
            + "{'attribute':'employees','from':500,'points':20}]}");
    bench.publish(
        "Shops",
        "{'criteria':[{'attribute':'industry','oneOf':['industry 3'],'points':50}],"
            + "'exclusions':[{'attribute':'annualRevenue','below':0,'reason':'no revenue'}]}");
    for (int i = 0; i < 40; i++) {
      bench.mirror(company.records(120).toArray(CrmRecord[]::new));
    }
  }

  private ComputedConnection computed() {
    now = now.plus(Duration.ofSeconds(1));
    return bench.facts.compute(bench.connection, now, ReadingWatch.NONE);
  }

  private Computation run() {
    long run =
        bench.runStore.add(
            RunKind.COMPUTE, OptionalLong.of(bench.connection), Map.of(), bench.clock.instant());
    bench.runStore.start(run, bench.clock.instant());
    return new Computation(bench.connection, run, now, "{}");
  }

  private void end(Computation computation) {
    bench.runStore.finish(
        computation.runId(), RunState.SUCCEEDED, WhoMustAct.NOBODY, "", bench.clock.instant());
  }

  private void store(ResultFiles files, ComputedConnection computed) {
    Computation computation = run();
    try {
      files.replace(computation, Map.of(), computed.results());
    } finally {
      end(computation);
    }
  }

  private Computation row() {
    return bench.computations.computation(bench.connection).orElseThrow();
  }

  /** The same computation in a file of its own. */
  private ResultFile whole(ComputedConnection computed) throws UnreadableFileException {
    ResultFolder files = new ResultFolder(new SnapshotFolder(home), Workers.caller());
    Computation row = row();
    String name =
        files.writeWhole(
            bench.connection, new ResultParts(row, computed.results(), Workers.caller()).whole());
    files.forget(bench.connection);
    return ResultFile.of(
        row, files.open(row.withFiles(name, Optional.empty())), Workers.caller(), () -> {});
  }

  private static List<JsonObject> list(
      ResultFile file,
      AccountQuery.Order order,
      boolean descending,
      Optional<Tier> tier,
      String part) {
    List<JsonObject> all = new ArrayList<>();
    Optional<AccountQuery.Position> after = Optional.empty();
    do {
      ListPage page = file.page(new AccountQuery(tier, part, order, descending, after, 7));
      all.addAll(page.items());
      after = page.next();
    } while (after.isPresent());
    return all;
  }

  private static void assertSame(ResultFile patched, ResultFile whole, String when) {
    assertThat(patched.accounts()).as(when).isEqualTo(whole.accounts());
    // One by one, before anything is kept, and then many at once.
    for (int account = 0; account < whole.accounts(); account++) {
      AccountResult expected = whole.range(account, account + 1).get(0);
      AccountResult found = patched.find(expected.accountId()).orElseThrow();
      assertThat(found.value().toString()).as(when).isEqualTo(expected.value().toString());
      assertThat(found.toString()).as(when).isEqualTo(expected.toString());
    }
    assertThat(patched.forMany().range(0, whole.accounts()))
        .as(when)
        .isEqualTo(whole.forMany().range(0, whole.accounts()));
    for (AccountQuery.Order order : AccountQuery.Order.values()) {
      for (boolean descending : new boolean[] {false, true}) {
        assertThat(list(patched, order, descending, Optional.empty(), ""))
            .as(when)
            .isEqualTo(list(whole, order, descending, Optional.empty(), ""))
            .hasSize(whole.accounts());
      }
    }
    for (Tier tier : Tier.values()) {
      assertThat(list(patched, AccountQuery.Order.SCORE, true, Optional.of(tier), "name"))
          .as(when)
          .isEqualTo(list(whole, AccountQuery.Order.SCORE, true, Optional.of(tier), "name"));
    }
    assertThat(patched.find("nobody")).isEmpty();
  }

  /** The names of all files of results. */
  private Set<String> kept() throws IOException {
    try (Stream<Path> found = Files.list(bench.connectionFolder())) {
      return found
          .map(file -> file.getFileName().toString())
          .filter(name -> name.startsWith("results-"))
          .collect(Collectors.toSet());
    }
  }

  private Set<String> named() {
    return Stream.of(row().resultFile(), row().changedFile())
        .flatMap(Optional::stream)
        .collect(Collectors.toSet());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void cards_and_lists_are_those_of_a_whole_file(long seed) throws Exception {
    company(seed);
    Set<Boolean> beside = new TreeSet<>();
    Set<Integer> sizes = new TreeSet<>();
    int patched = 0;
    for (int step = 0; step < 16; step++) {
      ComputedConnection computed = computed();

      store(bench.results, computed);

      ResultFile read = bench.results.of(bench.connection).orElseThrow();
      assertSame(read, whole(computed), "step " + step);
      ResultFiles restarted = bench.restartedResults();
      assertThat(restarted.of(bench.connection).orElseThrow().range(0, computed.accounts()))
          .isEqualTo(read.range(0, computed.accounts()));
      patched += row().changedFile().isPresent() ? 1 : 0;
      beside.add(row().changedFile().isPresent());
      sizes.add(computed.accounts());
      bench.mirror(company.records(step % 6 == 5 ? 30 : 2).toArray(CrmRecord[]::new));
    }
    assertThat(beside).as("written beside a base, and whole").hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(longs = 31)
  void files_made_by_several_threads_hold_the_same(long seed) throws Exception {
    company(seed);
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      ResultFiles files = new ResultFiles(bench.computations, bench.folder, Workers.on(threads, 3));
      int beside = 0;
      for (int step = 0; step < 8; step++) {
        ComputedConnection computed = computed();

        store(files, computed);

        assertSame(files.of(bench.connection).orElseThrow(), whole(computed), "step " + step);
        beside += row().changedFile().isPresent() ? 1 : 0;
        bench.mirror(company.records(2).toArray(CrmRecord[]::new));
      }
      assertThat(beside).isPositive();
    } finally {
      threads.shutdown();
      assertThat(threads.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
    }
    assertThat(kept()).isEqualTo(named());
  }

  @ParameterizedTest
  @ValueSource(longs = 32)
  void former_files_are_removed_before_others_are_written_if_no_thread_was_free(long seed)
      throws Exception {
    company(seed);
    ResultFiles files =
        new ResultFiles(bench.computations, bench.folder, Workers.on(never -> {}, 2));
    Set<String> former = Set.of();
    for (int step = 0; step < 5; step++) {
      store(files, computed());

      Set<String> both = new TreeSet<>(former);
      both.addAll(named());
      assertThat(kept()).as("step " + step).isEqualTo(both);
      former = named();
      bench.mirror(company.records(2).toArray(CrmRecord[]::new));
    }

    files.forget(bench.connection);

    assertThat(kept()).isEqualTo(named());
  }

  @ParameterizedTest
  @ValueSource(longs = 21)
  void an_end_at_any_step_leaves_the_former_results_or_the_new_ones(long seed) throws Exception {
    company(seed);
    int beside = 0;
    boolean written = false;
    for (int steps = 0; !written || beside == 0; steps += 1 + steps / 6) {
      MortalDisk disk = MortalDisk.living();
      ResultFiles files =
          new ResultFiles(bench.computations, disk.folder(bench.home), Workers.caller());
      ComputedConnection former = computed();
      store(files, former);
      Computation before = row();
      bench.mirror(company.records(2).toArray(CrmRecord[]::new));
      ComputedConnection next = computed();

      disk.endAfter(steps);
      written = true;
      try {
        store(files, next);
      } catch (ResultsNotWrittenException e) {
        written = false;
      }

      ResultFile after = bench.restartedResults().of(bench.connection).orElseThrow();
      assertThat(row().equals(before)).isEqualTo(!written);
      assertSame(after, whole(written ? next : former), "ended at step " + steps);
      beside += row().changedFile().isPresent() ? 1 : 0;
    }
  }

  @ParameterizedTest
  @ValueSource(longs = 22)
  void nothing_more_is_written_beside_a_base_found_damaged_while_something_was(long seed)
      throws Exception {
    company(seed);
    AtomicReference<Runnable> meanwhile = new AtomicReference<>(() -> {});
    ResultFiles files =
        new ResultFiles(
            bench.computations,
            WatchedDisk.folder(bench.home, () -> meanwhile.get().run(), () -> {}),
            Workers.caller());
    store(files, computed());
    bench.mirror(company.records(2).toArray(CrmRecord[]::new));
    ComputedConnection second = computed();
    meanwhile.set(
        () -> {
          damage(bench.connectionFolder().resolve(row().resultFile().orElseThrow()));
          assertThatThrownBy(() -> files.of(bench.connection))
              .isInstanceOf(ResultsUnreadableException.class);
        });
    store(files, second);
    assertThat(row().changedFile()).isPresent();
    meanwhile.set(() -> {});
    bench.mirror(company.records(2).toArray(CrmRecord[]::new));
    ComputedConnection third = computed();

    store(files, third);

    assertThat(row().changedFile()).isEmpty();
    assertSame(files.of(bench.connection).orElseThrow(), whole(third), "written whole");
  }

  private static void damage(Path file) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      Arrays.fill(bytes, (byte) 1);
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
