package touchstone.connector.testkit.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The fault rules in force. Thread-safe; the rule added first is asked first. */
public final class Faults {

  private final List<Armed> rules = new ArrayList<>();

  /** Puts a rule in force. */
  public synchronized Faults add(FaultRule rule) {
    rules.add(new Armed(rule));
    return this;
  }

  /** Drops every rule. */
  public synchronized void clear() {
    rules.clear();
  }

  /** How many rules still have requests to hit: 0 when every planned fault has happened. */
  public synchronized int pending() {
    return rules.size();
  }

  synchronized Optional<Fault> strike(HttpRequest request) {
    for (int at = 0; at < rules.size(); at++) {
      Armed armed = rules.get(at);
      if (!armed.rule.matches().test(request)) {
        continue;
      }
      armed.seen++;
      if (armed.seen <= armed.rule.skipped()) {
        continue;
      }
      armed.struck++;
      if (armed.struck >= armed.rule.hits()) {
        rules.remove(at);
      }
      return Optional.of(armed.rule.fault());
    }
    return Optional.empty();
  }

  private static final class Armed {
    private final FaultRule rule;
    private long seen;
    private long struck;

    private Armed(FaultRule rule) {
      this.rule = rule;
    }
  }
}
