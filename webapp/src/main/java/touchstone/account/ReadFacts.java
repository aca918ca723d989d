package touchstone.account;

import java.util.List;
import java.util.Optional;
import touchstone.fit.TierOverride;
import touchstone.icp.AttributeTable;
import touchstone.icp.cleaning.CleanedAttributes;
import touchstone.store.Organisation;
import touchstone.store.ProblemCount;
import touchstone.value.fact.AccountFacts;

/**
 * All of one connection's mirror, in the core's form. The parts mean the same accounts by the same
 * ordinals. Immutable.
 *
 * @param organisation how the organisation counts
 * @param rules how its values are computed
 * @param accounts the accounts, by ordinal; unmodifiable, put together when asked for
 * @param facts their facts
 * @param cleaned their definition attributes, read as they were meant
 * @param dealRecords deals read, with those that belong to no account
 * @param caseRecords cases read, likewise
 * @param problems what looks wrong, counted
 */
public record ReadFacts(
    Organisation organisation,
    ValueRules rules,
    List<MirrorAccount> accounts,
    AccountFacts facts,
    CleanedAttributes cleaned,
    long dealRecords,
    long caseRecords,
    List<ProblemCount> problems) {

  public ReadFacts {
    problems = List.copyOf(problems);
  }

  /** The same with other attributes of the same accounts. */
  public ReadFacts with(CleanedAttributes other) {
    return new ReadFacts(
        organisation, rules, accounts, facts, other, dealRecords, caseRecords, problems);
  }

  /** Their definition attributes, as discovery and fit look at them. */
  public AttributeTable attributes() {
    return cleaned.table();
  }

  /** The number of accounts. */
  public int size() {
    return accounts.size();
  }

  /** A person's word on the tier of an account. */
  public Optional<TierOverride> override(int account) {
    return accounts instanceof AccountDirectory directory
        ? directory.override(account)
        : accounts.get(account).override();
  }
}
