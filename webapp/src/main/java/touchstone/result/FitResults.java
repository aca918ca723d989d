package touchstone.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import touchstone.fit.BestFit;
import touchstone.fit.FitParts;
import touchstone.fit.FitTable;
import touchstone.fit.ProfileFits;
import touchstone.fit.TierOverride;
import touchstone.icp.ProfileVersion;
import touchstone.profile.ProfileText;
import touchstone.snapshot.Columns;
import touchstone.snapshot.StoredColumns;
import touchstone.snapshot.UnreadableFileException;
import touchstone.work.Workers;

/**
 * How accounts fit the profiles that were active, as columns: points, tiers, and the answers to
 * every criterion as bits. The profile versions are in it, as they were. Immutable and thread-safe.
 */
final class FitResults {

  /** The place of the tier that counts, one an account; there only if something was scored. */
  static final String TIER = "tier";

  /** Hundredths of points of the best profile; there only if something was scored. */
  static final String SCORE = "score";

  private static final String PROFILES = "profiles";
  private static final String PREFIX = "fit.";
  private static final String WIDTHS = ".widths";
  private static final String POINTS = ".points";
  private static final String LOWEST = ".lowest";
  private static final String HIGHEST = ".highest";
  private static final String KNOWN = ".known";
  private static final String COMPUTED_TIER = ".tier";
  private static final String MET = ".met";
  private static final String UNKNOWN = ".unknown";

  private final StoredColumns columns;
  private final List<ProfileVersion> profiles;

  private FitResults(StoredColumns columns, List<ProfileVersion> profiles) {
    this.columns = columns;
    this.profiles = profiles;
  }

  static void write(ComputedResults computed, Columns columns, Workers workers) {
    List<FitTable> tables = computed.fits().map(ProfileFits::tables).orElse(List.of());
    List<ProfileVersion> profiles = tables.stream().map(FitTable::profile).toList();
    columns.put(PROFILES, profiles.stream().map(ProfileText::of).toList());
    for (int i = 0; i < tables.size(); i++) {
      String name = PREFIX + i;
      FitParts parts = tables.get(i).parts();
      columns.put(name + WIDTHS, new int[] {parts.totalWidth(), parts.words()});
      columns.put(name + POINTS, parts.score()).put(name + LOWEST, parts.lowest());
      columns.put(name + HIGHEST, parts.highest()).put(name + KNOWN, parts.knownWidth());
      columns.put(name + COMPUTED_TIER, parts.tier());
      columns.put(name + MET, parts.met()).put(name + UNKNOWN, parts.unknown());
    }
    AskedAttributes.write(profiles, computed.attributes(), columns);
    computed.fits().ifPresent(fits -> writeBest(fits, computed.accounts(), columns, workers));
  }

  private static void writeBest(
      ProfileFits fits, ResultAccounts accounts, Columns columns, Workers workers) {
    byte[] tier = new byte[fits.accounts()];
    int[] score = new int[tier.length];
    workers.forRanges(
        tier.length,
        (from, to) -> {
          for (int account = from; account < to; account++) {
            FitTable best = fits.tables().get(fits.best(account));
            tier[account] = (byte) best.tier(account).ordinal();
            score[account] = best.score(account).hundredths();
          }
        });
    accounts.overrides().forEach((account, word) -> tier[account] = (byte) word.tier().ordinal());
    columns.put(TIER, tier).put(SCORE, score);
  }

  static FitResults read(StoredColumns columns) throws UnreadableFileException {
    List<ProfileVersion> profiles = new ArrayList<>();
    for (int i = 0; i < columns.size(PROFILES); i++) {
      profiles.add(ProfileText.read(columns.textAt(PROFILES, i)));
    }
    return new FitResults(columns, List.copyOf(profiles));
  }

  /** The fit of some accounts, with a person's word in it; each empty if no profile was active. */
  List<Optional<BestFit>> of(int[] accounts) throws UnreadableFileException {
    List<Optional<BestFit>> all = new ArrayList<>();
    if (profiles.isEmpty()) {
      for (int i = 0; i < accounts.length; i++) {
        all.add(Optional.empty());
      }
      return all;
    }
    List<FitTable> tables = new ArrayList<>();
    for (int i = 0; i < profiles.size(); i++) {
      tables.add(
          FitTable.of(
              profiles.get(i),
              AskedAttributes.of(columns, profiles.get(i), accounts),
              parts(PREFIX + i, accounts)));
    }
    ProfileFits fits = new ProfileFits(tables);
    for (int i = 0; i < accounts.length; i++) {
      BestFit fit = fits.fit(i);
      Optional<TierOverride> word = ResultAccounts.override(columns, accounts[i]);
      all.add(
          Optional.of(
              word.map(said -> new BestFit(fit.best().with(said), fit.runnerUp(), fit.margin()))
                  .orElse(fit)));
    }
    return all;
  }

  private FitParts parts(String name, int[] accounts) throws UnreadableFileException {
    int words = columns.intAt(name + WIDTHS, 1);
    FitParts parts =
        new FitParts(
            columns.intAt(name + WIDTHS, 0),
            words,
            new int[accounts.length],
            new int[accounts.length],
            new int[accounts.length],
            new int[accounts.length],
            new byte[accounts.length],
            new long[accounts.length * words],
            new long[accounts.length * words]);
    for (int i = 0; i < accounts.length; i++) {
      int account = accounts[i];
      parts.score()[i] = columns.intAt(name + POINTS, account);
      parts.lowest()[i] = columns.intAt(name + LOWEST, account);
      parts.highest()[i] = columns.intAt(name + HIGHEST, account);
      parts.knownWidth()[i] = columns.intAt(name + KNOWN, account);
      parts.tier()[i] = (byte) columns.intAt(name + COMPUTED_TIER, account);
      for (int word = 0; word < words; word++) {
        parts.met()[i * words + word] = columns.longAt(name + MET, account * words + word);
        parts.unknown()[i * words + word] = columns.longAt(name + UNKNOWN, account * words + word);
      }
    }
    return parts;
  }
}
