package touchstone.account;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import touchstone.fit.TierOverride;
import touchstone.icp.AttributeTable;
import touchstone.icp.cleaning.CleanedAttributes;
import touchstone.snapshot.Texts;
import touchstone.store.Organisation;
import touchstone.store.ProblemCount;
import touchstone.value.fact.AccountFacts;
import touchstone.value.fact.FactsEdition;

/**
 * All of one connection's mirror, in the core's form. The parts mean the same accounts by the same
 * ordinals. Facts and attributes of all accounts are put together when they are first asked for, so
 * that who needs only what changed does not wait for the rest. Immutable and thread-safe.
 */
public final class ReadFacts {

  private final Organisation organisation;
  private final ValueRules rules;
  private final AccountDirectory accounts;
  private final FactsEdition edition;
  private final Supplier<AccountFacts> facts;
  private final Supplier<CleanedAttributes> cleaned;
  private final long dealRecords;
  private final long caseRecords;
  private final List<ProblemCount> problems;

  ReadFacts(
      Organisation organisation,
      ValueRules rules,
      AccountDirectory accounts,
      FactsEdition edition,
      Supplier<AccountFacts> facts,
      Supplier<CleanedAttributes> cleaned,
      long dealRecords,
      long caseRecords,
      List<ProblemCount> problems) {
    this.organisation = organisation;
    this.rules = rules;
    this.accounts = accounts;
    this.edition = edition;
    this.facts = facts;
    this.cleaned = cleaned;
    this.dealRecords = dealRecords;
    this.caseRecords = caseRecords;
    this.problems = List.copyOf(problems);
  }

  /** The same with other attributes of the same accounts, made of these. */
  ReadFacts with(UnaryOperator<CleanedAttributes> other) {
    return new ReadFacts(
        organisation,
        rules,
        accounts,
        edition,
        facts,
        new Lazily<>(() -> other.apply(cleaned.get())),
        dealRecords,
        caseRecords,
        problems);
  }

  /** How the organisation counts. */
  public Organisation organisation() {
    return organisation;
  }

  /** How its values are computed. */
  public ValueRules rules() {
    return rules;
  }

  /** The accounts, by ordinal; unmodifiable, each put together when asked for. */
  public List<MirrorAccount> accounts() {
    return accounts;
  }

  /** The ids of the accounts, by ordinal: ascending by code units. */
  public Texts ids() {
    return accounts.ids();
  }

  /** Their facts. */
  public AccountFacts facts() {
    return facts.get();
  }

  /** Which facts these are: it tells later which accounts changed since. */
  FactsEdition edition() {
    return edition;
  }

  /** Their definition attributes, read as they were meant. */
  public CleanedAttributes cleaned() {
    return cleaned.get();
  }

  /** Deals read, with those that belong to no account. */
  public long dealRecords() {
    return dealRecords;
  }

  /** Cases read, likewise. */
  public long caseRecords() {
    return caseRecords;
  }

  /** What looks wrong, counted. */
  public List<ProblemCount> problems() {
    return problems;
  }

  /** Their definition attributes, as discovery and fit look at them. */
  public AttributeTable attributes() {
    return cleaned().table();
  }

  /** The number of accounts. */
  public int size() {
    return accounts.size();
  }

  /** A person's word on the tier of an account. */
  public Optional<TierOverride> override(int account) {
    return accounts.override(account);
  }
}
