package touchstone.writeback;

import java.util.List;
import touchstone.result.AccountResult;
import touchstone.result.AccountResults;
import touchstone.store.Computation;

/** Results as a test wrote them, in the order of ids. */
record HandMadeResults(Computation computation, List<AccountResult> all) implements AccountResults {

  @Override
  public int accounts() {
    return all.size();
  }

  @Override
  public List<AccountResult> range(int from, int to) {
    return all.subList(from, to);
  }
}
