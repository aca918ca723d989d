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

  private final ResultColumns columns;
  private final List<ProfileVersion> profiles;

  private FitResults(ResultColumns columns, List<ProfileVersion> profiles) {
    this.columns = columns;
    this.profiles = profiles;
  }

  private static List<FitTable> tables(ComputedResults computed) {
    return computed.fits().map(ProfileFits::tables).orElse(List.of());
  }

  private static List<ProfileVersion> profiles(List<FitTable> tables) {
    return tables.stream().map(FitTable::profile).toList();
  }

  /** Adds what is told once: the profiles. */
  static void writeHead(ComputedResults computed, Columns columns) {
    List<FitTable> tables = tables(computed);
    columns.put(PROFILES, profiles(tables).stream().map(ProfileText::of).toList());
    for (int i = 0; i < tables.size(); i++) {
      FitParts parts = tables.get(i).parts();
      columns.put(PREFIX + i + WIDTHS, new int[] {parts.totalWidth(), parts.words()});
    }
  }

  /** Adds what belongs to accounts alone. */
  static void writeOwn(ComputedResults computed, Rows rows, Columns columns) {
    List<FitTable> tables = tables(computed);
    for (int i = 0; i < tables.size(); i++) {
      String name = PREFIX + i;
      FitParts parts = tables.get(i).parts();
      columns.put(name + POINTS, rows.of(parts.score()));
      columns.put(name + LOWEST, rows.of(parts.lowest()));
      columns.put(name + HIGHEST, rows.of(parts.highest()));
      columns.put(name + KNOWN, rows.of(parts.knownWidth()));
      columns.put(name + COMPUTED_TIER, rows.of(parts.tier()));
      columns.put(name + MET, rows.of(parts.met(), parts.words()));
      columns.put(name + UNKNOWN, rows.of(parts.unknown(), parts.words()));
    }
    AskedAttributes.write(profiles(tables), computed.attributes(), rows, columns);
  }

  /** Adds what lists are sorted and filtered by, of all accounts. */
  static void writeCommon(ComputedResults computed, Columns columns, Workers workers) {
    computed.fits().ifPresent(fits -> writeBest(fits, computed.accounts(), columns, workers));
  }

  /** Whether a column is what lists are sorted and filtered by. */
  static boolean isCommon(String column) {
    return column.equals(TIER) || column.equals(SCORE);
  }

  private static void writeBest(
      ProfileFits fits, ResultDirectory accounts, Columns columns, Workers workers) {
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

  static FitResults read(ResultColumns columns) throws UnreadableFileException {
    List<ProfileVersion> profiles = new ArrayList<>();
    for (int i = 0; i < columns.common().size(PROFILES); i++) {
      profiles.add(ProfileText.read(columns.common().textAt(PROFILES, i)));
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
      Optional<TierOverride> word = ResultAccounts.override(columns.row(accounts[i]));
      all.add(Optional.of(word.map(fit::with).orElse(fit)));
    }
    return all;
  }

  private FitParts parts(String name, int[] accounts) throws UnreadableFileException {
    int words = columns.common().intAt(name + WIDTHS, 1);
    FitParts parts =
        new FitParts(
            columns.common().intAt(name + WIDTHS, 0),
            words,
            new int[accounts.length],
            new int[accounts.length],
            new int[accounts.length],
            new int[accounts.length],
            new byte[accounts.length],
            new long[accounts.length * words],
            new long[accounts.length * words]);
    for (int i = 0; i < accounts.length; i++) {
      AccountRow row = columns.row(accounts[i]);
      parts.score()[i] = row.intAt(name + POINTS);
      parts.lowest()[i] = row.intAt(name + LOWEST);
      parts.highest()[i] = row.intAt(name + HIGHEST);
      parts.knownWidth()[i] = row.intAt(name + KNOWN);
      parts.tier()[i] = (byte) row.intAt(name + COMPUTED_TIER);
      for (int word = 0; word < words; word++) {
        parts.met()[i * words + word] = row.columns().longAt(name + MET, row.row() * words + word);
        parts.unknown()[i * words + word] =
            row.columns().longAt(name + UNKNOWN, row.row() * words + word);
      }
    }
    return parts;
  }
}
