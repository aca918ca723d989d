package touchstone.icp.discovery;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import touchstone.icp.AttributeColumn;
import touchstone.icp.cleaning.CleanedColumn;
import touchstone.icp.cleaning.ValueCleaning;

/**
 * Finds profiles: cleans values, sets leaking attributes aside, searches the older customers, tests
 * what it finds against chance and against the newer customers, and says what the data supports.
 *
 * <p>The result depends on request and settings only: not on the number of threads, nor the time.
 * Thread-safe.
 */
public final class Discovery {

  /** Below this many customers no arrangement is rare enough to mean anything. */
  private static final int FEWEST_CUSTOMERS = 5;

  private final DiscoverySettings settings;

  /** A discovery with these settings. */
  public Discovery(DiscoverySettings settings) {
    this.settings = settings;
  }

  /**
   * Looks for profiles.
   *
   * @param watch progress, cancellation, threads
   * @throws java.util.concurrent.CancellationException if the watch says so
   */
  public DiscoveryResult run(DiscoveryRequest request, Watch watch) {
    List<Notice> notices = new ArrayList<>();
    int[] rows = usable(request.target(), notices);
    List<AttributeColumn> cleaned = cleaned(request.columns(), notices);
    LeakGuard.Report guard = LeakGuard.inspect(cleaned, request.target(), rows, request.leaks());
    notices.addAll(guard.notices());
    TimeSplit split = TimeSplit.of(rows, request.customerSinceDay(), settings);
    if (split.newer().length == 0) {
      notices.add(new Notice(Notice.Kind.NO_CONFIRMATION, split.reason()));
    }
    SearchSpace space = SearchSpace.of(guard.searched(), split.older(), settings.search());
    notices.addAll(space.notices());
    Report report = new Report(request, guard, space, split, notices);
    double[] target = at(request.target(), split.older());
    if (rows.length < FEWEST_CUSTOMERS) {
      return report.nothingSearched(
          "there are "
              + rows.length
              + " customers with a known "
              + request.targetLabel()
              + ", and nothing can be told from fewer than "
              + FEWEST_CUSTOMERS
              + ".");
    }
    if (space.axes().isEmpty()) {
      return report.nothingSearched(
          "no attribute has two different known values among the customers.");
    }
    if (Arrays.stream(target).distinct().limit(2).count() < 2) {
      return report.nothingSearched(
          "all customers searched have the same " + request.targetLabel() + ".");
    }
    return search(report, target, watch);
  }

  private DiscoveryResult search(Report report, double[] target, Watch watch) {
    SearchSpace space = report.space;
    SearchPlan plan = SearchPlan.of(space, settings);
    report.notices.addAll(plan.notices());
    SpaceSearch search = plan.search(space);
    Scores scores = Scores.ofRanks(target, settings.search().smallestSupport());
    int[][] orders = new Strength(space).of(scores);
    List<Candidate> best =
        search.best(scores, orders, settings.mostCandidates(), watch.part(0, 0.05));
    Significance significance =
        Significance.of(space, target, plan, settings, watch.part(0.05, 0.9));
    ProfileChoice choice = new ProfileChoice(space, target, orders, search, significance, settings);
    Watch quiet = new Watch(share -> {}, watch.cancelled(), watch.threads());
    List<Long> chosen = choice.choose(quiet);
    List<RankedPattern> candidates =
        best.stream()
            .limit(settings.mostCandidates())
            .map(
                candidate -> {
                  BitSet inside = Candidates.rows(candidate.id(), space, orders);
                  return new RankedPattern(
                      Candidates.pattern(candidate.id(), space, orders),
                      inside.cardinality(),
                      candidate.quality(),
                      significance.pValue(inside, CandidateId.depth(candidate.id())));
                })
            .toList();
    List<DiscoveredProfile> profiles =
        profiles(report, target, chosen, orders, choice, significance);
    List<OutlierPattern> outliers =
        new Outliers(space, target, report.split.older())
            .find(search, significance, settings, quiet);
    watch.progress().accept(1);
    return report.found(plan, significance, candidates, profiles, outliers);
  }

  private List<DiscoveredProfile> profiles(
      Report report,
      double[] target,
      List<Long> chosen,
      int[][] orders,
      ProfileChoice choice,
      Significance significance) {
    TimeSplit split = report.split;
    Comparison comparison = new Comparison(target);
    List<Pattern> patterns =
        chosen.stream().map(id -> Candidates.pattern(id, report.space, orders)).toList();
    List<BitSet> inside =
        chosen.stream().map(id -> Candidates.rows(id, report.space, orders)).toList();
    List<Evidence> evidence = inside.stream().map(comparison::evidence).toList();
    List<Confirmation> confirmations = confirmations(report, patterns, evidence);
    BitSet explained = new BitSet();
    List<DiscoveredProfile> profiles = new ArrayList<>();
    for (int i = 0; i < chosen.size(); i++) {
      BitSet fresh = (BitSet) inside.get(i).clone();
      fresh.andNot(explained);
      explained.or(inside.get(i));
      DiscoveredProfile profile =
          new DiscoveredProfile(
              patterns.get(i),
              verdict(confirmations.get(i)),
              "",
              evidence.get(i),
              significance.quality(inside.get(i)),
              significance.pValue(inside.get(i), CandidateId.depth(chosen.get(i))),
              choice.gain(chosen.get(i)),
              comparison.lift(inside.get(i), split.older()),
              fresh.cardinality(),
              confirmations.get(i));
      profiles.add(profile.withSentence(Sentences.of(profile)));
    }
    return profiles;
  }

  private List<Confirmation> confirmations(
      Report report, List<Pattern> patterns, List<Evidence> evidence) {
    int[] newer = report.split.newer();
    if (newer.length == 0) {
      return patterns.stream()
          .map(pattern -> (Confirmation) new Confirmation.NotPossible(report.split.reason()))
          .toList();
    }
    List<BitSet> inside =
        patterns.stream()
            .map(pattern -> pattern.rows(report.guard.searched()))
            .map(all -> chosen(all, newer))
            .toList();
    return new LaterCustomers(at(report.request.target(), newer), settings.level(), settings.seed())
        .confirm(inside, evidence);
  }

  private static Verdict verdict(Confirmation confirmation) {
    if (confirmation instanceof Confirmation.Tested tested) {
      if (tested.held()) {
        return Verdict.CONFIRMED;
      }
      return tested.refuted() ? Verdict.NO_PATTERN : Verdict.SUGGESTIVE;
    }
    return Verdict.SUGGESTIVE;
  }

  private static int[] usable(double[] target, List<Notice> notices) {
    int[] rows = new int[target.length];
    int count = 0;
    for (int row = 0; row < target.length; row++) {
      if (Double.isFinite(target[row])) {
        rows[count++] = row;
      }
    }
    if (count < target.length) {
      notices.add(
          new Notice(
              Notice.Kind.ACCOUNTS_LEFT_OUT,
              target.length
                  - count
                  + " of "
                  + target.length
                  + " customers are left out: their target is not a finite number."));
    }
    return Arrays.copyOf(rows, count);
  }

  private static List<AttributeColumn> cleaned(
      List<AttributeColumn> columns, List<Notice> notices) {
    List<AttributeColumn> cleaned = new ArrayList<>();
    for (AttributeColumn column : columns) {
      CleanedColumn one = ValueCleaning.clean(column);
      cleaned.add(one.column());
      notices.addAll(CleaningNotices.of(one));
    }
    return cleaned;
  }

  private static double[] at(double[] values, int[] rows) {
    return Arrays.stream(rows).mapToDouble(row -> values[row]).toArray();
  }

  private static BitSet chosen(BitSet all, int[] rows) {
    BitSet chosen = new BitSet(rows.length);
    for (int i = 0; i < rows.length; i++) {
      chosen.set(i, all.get(rows[i]));
    }
    return chosen;
  }

  /** Gathers a result. */
  private final class Report {
    private final DiscoveryRequest request;
    private final LeakGuard.Report guard;
    private final SearchSpace space;
    private final TimeSplit split;
    private final List<Notice> notices;

    Report(
        DiscoveryRequest request,
        LeakGuard.Report guard,
        SearchSpace space,
        TimeSplit split,
        List<Notice> notices) {
      this.request = request;
      this.guard = guard;
      this.space = space;
      this.split = split;
      this.notices = notices;
    }

    DiscoveryResult nothingSearched(String reason) {
      return new DiscoveryResult(
          Verdict.NOT_ENOUGH_EVIDENCE,
          "Not enough evidence: " + reason,
          List.of(),
          List.of(),
          guard.setAside(),
          List.of(),
          notices,
          0,
          provenance(0, 0, false, List.of()));
    }

    DiscoveryResult found(
        SearchPlan plan,
        Significance significance,
        List<RankedPattern> candidates,
        List<DiscoveredProfile> profiles,
        List<OutlierPattern> outliers) {
      NullMaxima maxima = significance.maxima();
      List<Double> critical =
          IntStream.rangeClosed(1, space.depth())
              .mapToObj(depth -> maxima.critical(settings.level(), depth))
              .toList();
      double power = Power.worthwhile(split.older().length, Collections.max(critical));
      Verdict verdict = verdict(profiles, power);
      return new DiscoveryResult(
          verdict,
          sentence(verdict, candidates, profiles, power),
          profiles,
          candidates,
          guard.setAside(),
          outliers,
          notices,
          power,
          provenance(plan.wholeDepth(), maxima.orders(), maxima.exhaustive(), critical));
    }

    private Verdict verdict(List<DiscoveredProfile> profiles, double power) {
      Set<Verdict> given =
          profiles.stream().map(DiscoveredProfile::verdict).collect(Collectors.toSet());
      if (given.contains(Verdict.CONFIRMED)) {
        return Verdict.CONFIRMED;
      }
      if (given.contains(Verdict.SUGGESTIVE)) {
        return Verdict.SUGGESTIVE;
      }
      return !given.isEmpty() || power >= Power.ENOUGH
          ? Verdict.NO_PATTERN
          : Verdict.NOT_ENOUGH_EVIDENCE;
    }

    private String sentence(
        Verdict verdict,
        List<RankedPattern> candidates,
        List<DiscoveredProfile> profiles,
        double power) {
      return profiles.stream()
          .filter(profile -> profile.verdict() == verdict)
          .findFirst()
          .map(DiscoveredProfile::sentence)
          .orElseGet(
              () ->
                  Sentences.nothing(
                      verdict,
                      split.older().length,
                      space.candidates(),
                      candidates.isEmpty() ? "" : candidates.get(0).pattern().inWords(),
                      candidates.isEmpty() ? 1 : candidates.get(0).familyWiseP(),
                      power));
    }

    private DiscoveryProvenance provenance(
        int wholeDepth, int orders, boolean exact, List<Double> critical) {
      return new DiscoveryProvenance(
          request.targetLabel(),
          request.target().length,
          split.older().length,
          split.newer().length,
          split.firstNewerDay(),
          guard.searched().size(),
          space.selectors(),
          space.candidates(),
          wholeDepth,
          orders,
          exact,
          critical,
          settings);
    }
  }
}
