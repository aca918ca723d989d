package touchstone.benchmark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Collects figures of turns and writes them as tables of Markdown. */
final class Report {

  private static final String OF_DUCK_DB = "<= 1.0";
  private static final String OF_A_SCAN = "<= 1.3";

  /** One size of the growth. */
  private record Size(int accounts, long facts, double refresh, double fill) {}

  private final int accounts;
  private final long facts;
  private final List<Figures> duckDb = new ArrayList<>();
  private final List<Figures> refresh = new ArrayList<>();
  private final Map<String, List<Figures>> scans = new LinkedHashMap<>();
  private final Map<String, List<Figures>> fills = new LinkedHashMap<>();
  private final Map<String, Figures> wholeRuns = new LinkedHashMap<>();
  private final Map<String, Figures> incremental = new LinkedHashMap<>();
  private final Map<Integer, Figures> kernel = new TreeMap<>();
  private final List<Size> sizes = new ArrayList<>();
  private Figures equality;

  Report(int accounts, long facts) {
    this.accounts = accounts;
    this.facts = facts;
  }

  void duckDb(Figures turn) {
    duckDb.add(turn);
  }

  void refresh(Figures turn) {
    refresh.add(turn);
  }

  void bareScan(String database, Figures turn) {
    scans.computeIfAbsent(database, name -> new ArrayList<>()).add(turn);
  }

  void firstFill(String database, Figures turn) {
    fills.computeIfAbsent(database, name -> new ArrayList<>()).add(turn);
  }

  void incremental(String database, Figures turns) {
    incremental.put(database, turns);
  }

  void wholeRun(String database, Figures turns) {
    wholeRuns.put(database, turns);
  }

  void kernel(int threads, Figures turns) {
    kernel.put(threads, turns);
  }

  void equality(Figures turn) {
    equality = turn;
  }

  void growth(int size, long sizeFacts, Figures fill, Figures refreshed) {
    sizes.add(new Size(size, sizeFacts, refreshed.of("warm"), fill.of("seconds")));
  }

  private static double median(List<Figures> turns, String name) {
    return Stopwatch.median(turns.stream().mapToDouble(turn -> turn.of(name)).toArray());
  }

  private static double most(List<Figures> turns, String name) {
    return turns.stream().mapToDouble(turn -> turn.of(name)).max().orElse(Double.NaN);
  }

  /** What was measured so far. */
  String markdown() {
    StringBuilder page = new StringBuilder();
    line(page, "%,d accounts, %,d facts, medians of three.", accounts, facts);
    if (equality != null) {
      line(
          page,
          "%n%,.0f accounts compared with SQL in DuckDB in %.0f columns: no difference.",
          equality.of("accounts"),
          equality.of("columns"));
    }
    line(page, "%n| work | ours | baseline | ratio | bar |%n|---|---|---|---|---|");
    if (!refresh.isEmpty()) {
      refreshes(page);
    }
    fills.keySet().forEach(name -> fill(page, name));
    incremental.forEach((name, turns) -> incremental(page, name, turns));
    kernel.forEach(
        (threads, turns) ->
            line(
                page,
                "| kernel alone, resident columns, %d thread%s | %.2f s (just started %.2f) | | |"
                    + " |",
                threads,
                threads == 1 ? "" : "s",
                turns.of("warm"),
                turns.of("cold")));
    parts(page);
    new WholeRunTable(wholeRuns).addTo(page);
    growth(page);
    return page.toString();
  }

  private void refreshes(StringBuilder page) {
    ratio(
        page,
        "full refresh by a running server, from the snapshot's file",
        median(refresh, "warm"),
        "DuckDB, own file to table",
        median(duckDb, "warm"),
        OF_DUCK_DB);
    ratio(
        page,
        "the same, facts in memory",
        median(refresh, "resident"),
        "DuckDB, own file to table",
        median(duckDb, "warm"),
        OF_DUCK_DB);
    ratio(
        page,
        "the same, process just started",
        median(refresh, "cold"),
        "DuckDB, first statement",
        median(duckDb, "cold"),
        "");
    line(
        page,
        "| peak heap of it (-Xmx1900m) | %.0f MB (resident %.0f MB) | | | < 2,000 MB |",
        most(refresh, "peak_heap_megabytes"),
        most(refresh, "resident_megabytes"));
  }

  private void fill(StringBuilder page, String name) {
    ratio(
        page,
        "first fill from " + name + ", then refresh",
        median(fills.get(name), "seconds"),
        "bare scan",
        median(scans.get(name), "seconds"),
        OF_A_SCAN);
  }

  private static void incremental(StringBuilder page, String name, Figures turns) {
    String what =
        String.format(
            Locale.ROOT,
            "refresh, 1 %% of accounts changed (%,.0f rows), %s",
            turns.of("rows"),
            name);
    ratio(page, what, turns.of("refresh"), "indexed fetch", turns.of("fetch"), OF_A_SCAN);
    ratio(
        page,
        "the same, first time, after the fetch",
        turns.of("cold_refresh"),
        "indexed fetch",
        turns.of("cold_fetch"),
        "");
  }

  private static void ratio(
      StringBuilder page, String what, double ours, String rival, double theirs, String bar) {
    line(
        page,
        "| %s | %.2f s | %s: %.2f s | %.2f | %s |",
        what,
        ours,
        rival,
        theirs,
        ours / theirs,
        bar);
  }

  private void parts(StringBuilder page) {
    line(
        page,
        "%n| of which | read | compute | write | wait for the snapshot's file"
            + " |%n|---|---|---|---|---|");
    if (!refresh.isEmpty()) {
      part(page, "full refresh", refresh, "read");
    }
    fills.forEach((name, turns) -> part(page, "first fill, " + name, turns, "fill"));
    incremental.forEach(
        (name, turns) -> part(page, "1 % changed, " + name, List.of(turns), "read"));
    kernel.forEach(
        (threads, turns) ->
            line(
                page,
                "| kernel, %d threads | | indicators %.2f s, ranks and sides %.2f s, first touch"
                    + " %.2f s | | |",
                threads,
                turns.of("indicators"),
                turns.of("ranks_and_sides"),
                turns.of("first_touch")));
    processorTimes(page);
  }

  /** What to look at when other programs run on the machine. */
  private void processorTimes(StringBuilder page) {
    line(page, "%n| processor time | ours | baseline |%n|---|---|---|");
    if (!refresh.isEmpty()) {
      processorTime(page, "full refresh, DuckDB", refresh, duckDb);
    }
    fills.forEach(
        (name, turns) ->
            processorTime(
                page, "first fill and refresh, bare scan, " + name, turns, scans.get(name)));
    incremental.forEach(
        (name, turns) ->
            processorTime(
                page,
                "1 % changed, indexed fetch, " + name,
                turns.of("processor_seconds"),
                turns.of("fetch_processor_seconds")));
  }

  private static void processorTime(
      StringBuilder page, String what, List<Figures> ours, List<Figures> theirs) {
    processorTime(
        page, what, median(ours, "processor_seconds"), median(theirs, "processor_seconds"));
  }

  private static void processorTime(StringBuilder page, String what, double ours, double theirs) {
    line(page, "| %s (the database server's not counted) | %.2f s | %.2f s |", what, ours, theirs);
  }

  private static void part(StringBuilder page, String what, List<Figures> turns, String read) {
    line(
        page,
        "| %s | %.2f s | %.2f s | %.2f s | %.2f s |",
        what,
        median(turns, read),
        median(turns, "compute"),
        median(turns, "write"),
        median(turns, "finish"));
  }

  private void growth(StringBuilder page) {
    if (sizes.isEmpty()) {
      return;
    }
    List<Size> all = new ArrayList<>(sizes);
    if (!refresh.isEmpty()) {
      all.add(
          new Size(
              accounts,
              facts,
              median(refresh, "warm"),
              median(fills.get("PostgreSQL"), "seconds")));
    }
    line(
        page,
        "%n| accounts | facts | full refresh | for a million accounts | a fact | first fill from"
            + " PostgreSQL, then refresh | a fact |%n|---|---|---|---|---|---|---|");
    for (Size size : all) {
      line(
          page,
          "| %,d | %,d | %.3f s | %.2f s | %.0f ns | %.2f s | %.2f us |",
          size.accounts(),
          size.facts(),
          size.refresh(),
          size.refresh() * 1e6 / size.accounts(),
          size.refresh() * 1e9 / size.facts(),
          size.fill(),
          size.fill() * 1e6 / size.facts());
    }
  }

  private static void line(StringBuilder page, String format, Object... values) {
    page.append(String.format(Locale.ROOT, format, values)).append('\n');
  }
}
