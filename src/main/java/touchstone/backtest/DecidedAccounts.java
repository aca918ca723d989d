package touchstone.backtest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import touchstone.value.fact.AccountFacts;
import touchstone.value.fact.AsOf;
import touchstone.value.fact.Deals;
import touchstone.value.fact.Unknown;

/**
 * Accounts that were no customers before a stretch of days and were decided in it: won, or lost
 * without a win. Days are epoch days.
 *
 * @param firstDay first day of the stretch
 * @param lastDay last day of it
 * @param accounts ordinals, ascending
 * @param won whether each became a customer
 * @param dealsWon deals each won in the stretch
 * @param dealsLost deals each lost in it
 * @param openedDay the day the deal that decided was opened; the day of the decision if unknown
 * @param decidedDay the day of the first win, else of the first loss
 */
public record DecidedAccounts(
    int firstDay,
    int lastDay,
    int[] accounts,
    boolean[] won,
    int[] dealsWon,
    int[] dealsLost,
    int[] openedDay,
    int[] decidedDay) {

  /**
   * Looks for them.
   *
   * @param facts all facts
   * @param today the day of knowledge; what is decided later is ignored
   * @param firstDay first day of the stretch
   * @param lastDay last day of it
   */
  public static DecidedAccounts between(AccountFacts facts, AsOf today, int firstDay, int lastDay) {
    List<Decision> decisions = new ArrayList<>();
    for (int account = 0; account < facts.accounts(); account++) {
      Decision decision = new Decision(account);
      if (decision.follow(facts.deals(), today, firstDay, lastDay)) {
        decisions.add(decision);
      }
    }
    int count = decisions.size();
    DecidedAccounts decided =
        new DecidedAccounts(
            firstDay,
            lastDay,
            new int[count],
            new boolean[count],
            new int[count],
            new int[count],
            new int[count],
            new int[count]);
    for (int i = 0; i < count; i++) {
      Decision decision = decisions.get(i);
      boolean isWon = decision.won > 0;
      int row = isWon ? decision.firstWin : decision.firstLoss;
      int opened = facts.deals().created(row);
      decided.accounts[i] = decision.account;
      decided.won[i] = isWon;
      decided.dealsWon[i] = decision.won;
      decided.dealsLost[i] = decision.lost;
      decided.decidedDay[i] = facts.deals().closed(row);
      decided.openedDay[i] =
          opened == Unknown.DAY ? decided.decidedDay[i] : Math.min(opened, decided.decidedDay[i]);
    }
    return decided;
  }

  /** How many there are. */
  public int count() {
    return accounts.length;
  }

  /** How many became customers. */
  public int customers() {
    int count = 0;
    for (boolean each : won) {
      count += each ? 1 : 0;
    }
    return count;
  }

  /**
   * The first epoch second of each account of all at which it is too late to have known something
   * before the decision was under way: the end of the day its deal was opened, or it was entered if
   * that was later; for accounts that are not here the end of the stretch.
   *
   * @param facts of all accounts
   * @param today in whose time zone days begin
   */
  public long[] knowledgeEnds(AccountFacts facts, AsOf today) {
    long[] ends = new long[facts.accounts()];
    Arrays.fill(ends, today.startOf(lastDay + 1));
    for (int i = 0; i < accounts.length; i++) {
      int entered = facts.created()[accounts[i]];
      int known = entered == Unknown.DAY ? openedDay[i] : Math.max(openedDay[i], entered);
      ends[accounts[i]] = today.startOf(known + 1);
    }
    return ends;
  }

  /** What became of one account in the stretch. */
  private static final class Decision {

    private final int account;
    private int won;
    private int lost;
    private int firstWin = -1;
    private int firstLoss = -1;

    private Decision(int account) {
      this.account = account;
    }

    /** Whether it was decided in the stretch and no customer before. */
    private boolean follow(Deals deals, AsOf today, int firstDay, int lastDay) {
      for (int row = deals.from(account); row < deals.to(account); row++) {
        int day = deals.closed(row);
        boolean isWon = deals.wonBy(row, today);
        if (isWon && (day == Unknown.DAY || day < firstDay)) {
          return false;
        }
        if (day == Unknown.DAY || day < firstDay || day > lastDay) {
          continue;
        }
        if (isWon) {
          won++;
          firstWin = firstWin < 0 || day < deals.closed(firstWin) ? row : firstWin;
        } else if (deals.lostBy(row, today)) {
          lost++;
          firstLoss = firstLoss < 0 || day < deals.closed(firstLoss) ? row : firstLoss;
        }
      }
      return won + lost > 0;
    }
  }
}
