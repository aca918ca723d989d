package touchstone.sync;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import touchstone.connector.RowProblem;
import touchstone.connector.model.Account;
import touchstone.connector.model.CrmRecord;
import touchstone.connector.model.RecordType;
import touchstone.store.MirrorStore;
import touchstone.store.ProblemCount;
import touchstone.store.QualityStore;

/**
 * What looks wrong in the data that was read: counted and shown with examples, never repaired.
 * Facts that a computation leaves out (no account, no exchange rate) are counted there.
 * Thread-safe.
 */
public final class DataQuality {

  private final QualityStore store;
  private final MirrorStore mirror;
  private final Clock clock;

  public DataQuality(QualityStore store, MirrorStore mirror, Clock clock) {
    this.store = store;
    this.mirror = mirror;
    this.clock = clock;
  }

  /**
   * Judges the mirror of a connection.
   *
   * @param types the types that were read; others have not changed
   */
  public List<ProblemCount> problems(long connectionId, Set<RecordType> types) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    List<ProblemCount> problems = new ArrayList<>(store.problems(connectionId, types, today));
    if (types.contains(RecordType.ACCOUNT)) {
      problems.addAll(sharedDomains(connectionId));
    }
    return problems;
  }

  /** Accounts with one domain are likely duplicates; they are shown, and never merged here. */
  private List<ProblemCount> sharedDomains(long connectionId) {
    Map<String, Integer> accounts = new HashMap<>();
    mirror.scan(
        connectionId,
        RecordType.ACCOUNT,
        MirrorStore.Order.ANY,
        account -> domain(account, domain -> accounts.merge(domain, 1, Integer::sum)));
    accounts.values().removeIf(count -> count < 2);
    if (accounts.isEmpty()) {
      return List.of();
    }
    long count = accounts.values().stream().mapToLong(Integer::longValue).sum();
    List<String> examples = new ArrayList<>();
    new TreeMap<>(accounts)
        .entrySet().stream()
            .limit(ProblemCount.EXAMPLES)
            .forEach(
                entry ->
                    examples.add(
                        entry.getKey()
                            + ": "
                            + entry.getValue()
                            + " accounts share this domain. If they are one company, merge them in"
                            + " the CRM; each counts on its own until then."));
    return List.of(
        new ProblemCount(
            RecordType.ACCOUNT.plural(),
            "duplicate-domain",
            RowProblem.Severity.NOTED,
            count,
            examples));
  }

  private static void domain(CrmRecord account, Consumer<String> then) {
    account.get(Account.WEBSITE).flatMap(Domains::normalised).ifPresent(then);
  }
}
