package touchstone.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import touchstone.fit.TierOverride;
import touchstone.icp.Tier;
import touchstone.snapshot.Columns;
import touchstone.snapshot.StoredColumns;
import touchstone.snapshot.Texts;
import touchstone.snapshot.UnreadableFileException;

/**
 * What lists show of accounts beside what was computed, as it was when they were computed, by
 * ordinal.
 *
 * @param ids in the source, in the natural order of texts
 * @param names their names
 * @param countries as the CRM spells them, {@link #ABSENT} where there is none
 * @param industries likewise
 * @param overrides what people said about tiers, by ordinal
 */
public record ResultAccounts(
    Texts ids,
    Texts names,
    Texts countries,
    Texts industries,
    Map<Integer, TierOverride> overrides) {

  /** Marks an absent text; no text of a mirror holds this character. */
  public static final String ABSENT = "\0";

  static final String PREFIX = "account.";
  static final String ID = PREFIX + "id";
  static final String NAME = PREFIX + "name";

  static final String COUNTRY = PREFIX + "country";
  static final String INDUSTRY = PREFIX + "industry";
  private static final String OVERRIDDEN = PREFIX + "overridden";
  private static final String OVERRIDE_TIER = PREFIX + "overrideTier";
  private static final String OVERRIDE_REASON = PREFIX + "overrideReason";

  void write(Columns columns) {
    columns.put(ID, ids).put(NAME, names).put(COUNTRY, countries).put(INDUSTRY, industries);
    int[] accounts = overrides.keySet().stream().mapToInt(Integer::intValue).sorted().toArray();
    List<String> tiers = new ArrayList<>();
    List<String> reasons = new ArrayList<>();
    for (int account : accounts) {
      tiers.add(overrides.get(account).tier().name());
      reasons.add(overrides.get(account).reason());
    }
    columns.put(OVERRIDDEN, accounts);
    columns.put(OVERRIDE_TIER, tiers).put(OVERRIDE_REASON, reasons);
  }

  /** A person's word on the tier of an account; they are few and in the order of accounts. */
  static Optional<TierOverride> override(AccountRow row) throws UnreadableFileException {
    StoredColumns columns = row.columns();
    int place = OrdinalSearch.find(columns, OVERRIDDEN, row.row());
    return place < 0
        ? Optional.empty()
        : Optional.of(
            new TierOverride(
                Tier.valueOf(columns.textAt(OVERRIDE_TIER, place)),
                columns.textAt(OVERRIDE_REASON, place)));
  }
}
