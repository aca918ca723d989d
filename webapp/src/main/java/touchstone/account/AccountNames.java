package touchstone.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import touchstone.connector.model.RecordType;
import touchstone.fit.TierOverride;
import touchstone.icp.Tier;
import touchstone.result.ResultAccounts;
import touchstone.snapshot.Columns;
import touchstone.snapshot.Texts;
import touchstone.snapshot.UnreadableFileException;
import touchstone.store.RecordId;

/**
 * What is told of accounts, in the order of their ids, as a few arrays. Immutable and thread-safe.
 */
final class AccountNames {

  private static final String ABSENT = ResultAccounts.ABSENT;

  private final Texts ids;
  private final Texts names;
  private final Texts countries;
  private final Texts industries;
  private final SortedMap<Integer, TierOverride> overrides;
  private volatile OrdinalMap ordinals;

  private AccountNames(
      Texts ids,
      Texts names,
      Texts countries,
      Texts industries,
      SortedMap<Integer, TierOverride> overrides) {
    this.ids = ids;
    this.names = names;
    this.countries = countries;
    this.industries = industries;
    this.overrides = overrides;
  }

  /** The names of nobody. */
  static AccountNames none() {
    return new Builder().build();
  }

  MirrorAccount get(int account) {
    return new MirrorAccount(
        ids.get(account),
        names.get(account),
        text(countries, account),
        text(industries, account),
        override(account));
  }

  private static Optional<String> text(Texts texts, int account) {
    return Optional.of(texts.get(account)).filter(text -> !text.equals(ABSENT));
  }

  int size() {
    return ids.size();
  }

  /** The id of an account. */
  String id(int account) {
    return ids.get(account);
  }

  /** The ids of all accounts. */
  Texts ids() {
    return ids;
  }

  /** A person's word on the tier of an account. */
  Optional<TierOverride> override(int account) {
    return Optional.ofNullable(overrides.get(account));
  }

  /** What people said about tiers, by place. */
  Map<Integer, TierOverride> overrides() {
    return overrides;
  }

  /** The account of an id, if there is one. */
  OptionalInt find(long number) {
    return ordinals().find(number);
  }

  /** Made at the first question; made twice it is the same. */
  private OrdinalMap ordinals() {
    OrdinalMap made = ordinals;
    if (made == null) {
      made = new OrdinalMap(size());
      for (int ordinal = 0; ordinal < size(); ordinal++) {
        made.put(RecordId.of(RecordType.ACCOUNT, ids.get(ordinal)), ordinal);
      }
      ordinals = made;
    }
    return made;
  }

  /** What is kept of accounts with what was computed of them. Not copied. */
  ResultAccounts forResults() {
    return new ResultAccounts(ids, names, countries, industries, overrides);
  }

  void write(Columns columns) {
    columns.put("account.id", ids).put("account.name", names);
    columns.put("account.country", countries).put("account.industry", industries);
    int[] accounts = overrides.keySet().stream().mapToInt(Integer::intValue).sorted().toArray();
    columns.put("account.overridden", accounts);
    List<String> tiers = new ArrayList<>();
    List<String> reasons = new ArrayList<>();
    for (int account : accounts) {
      tiers.add(overrides.get(account).tier().name());
      reasons.add(overrides.get(account).reason());
    }
    columns.put("account.overrideTier", tiers).put("account.overrideReason", reasons);
  }

  static AccountNames read(Columns columns) throws UnreadableFileException {
    int[] accounts = columns.ints("account.overridden");
    Texts tiers = columns.texts("account.overrideTier");
    Texts reasons = columns.texts("account.overrideReason");
    SortedMap<Integer, TierOverride> overrides = new TreeMap<>();
    for (int i = 0; i < accounts.length; i++) {
      overrides.put(accounts[i], new TierOverride(Tier.valueOf(tiers.get(i)), reasons.get(i)));
    }
    return new AccountNames(
        columns.texts("account.id"),
        columns.texts("account.name"),
        columns.texts("account.country"),
        columns.texts("account.industry"),
        overrides);
  }

  /** Collects accounts in the order of their ids. */
  static final class Builder {

    private final Texts.Builder ids = new Texts.Builder();
    private final Texts.Builder names = new Texts.Builder();
    private final Texts.Builder countries = new Texts.Builder();
    private final Texts.Builder industries = new Texts.Builder();
    private final SortedMap<Integer, TierOverride> overrides = new TreeMap<>();
    private int size;

    /** Adds an account that comes after those before. */
    Builder add(MirrorAccount account) {
      ids.add(account.id());
      names.add(account.name());
      countries.add(account.country().orElse(ABSENT));
      industries.add(account.industry().orElse(ABSENT));
      account.override().ifPresent(word -> overrides.put(size, word));
      size++;
      return this;
    }

    /** Adds a run of others as they are. */
    Builder add(AccountNames from, int first, int end) {
      ids.add(from.ids, first, end);
      names.add(from.names, first, end);
      countries.add(from.countries, first, end);
      industries.add(from.industries, first, end);
      if (!from.overrides.isEmpty()) {
        from.overrides
            .subMap(first, end)
            .forEach((account, word) -> overrides.put(size + account - first, word));
      }
      size += end - first;
      return this;
    }

    AccountNames build() {
      return new AccountNames(
          ids.build(), names.build(), countries.build(), industries.build(), overrides);
    }
  }
}
