package touchstone.value.fact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import touchstone.work.Workers;

/**
 * All facts of the accounts 0 to n - 1. Immutable and thread-safe. Money is already in minor units
 * of the corporate currency; days are days in the organisation's time zone.
 *
 * @param accounts the number of accounts
 * @param created epoch day each account was entered into the CRM, or {@link Unknown#DAY}
 * @param source code of each account's own lead source, or {@link Unknown#CODE}
 * @param sources the lead sources of accounts, leads, deals and touches
 * @param priorities the priorities of cases
 * @param measures the measures of outcomes
 * @param signalKinds the kinds of signals
 * @param deals deals
 * @param revenueEntries invoices, orders, subscription periods
 * @param supportCases requests for help
 * @param activities calls, e-mails, meetings, tasks
 * @param leads leads, with those that did not become an account
 * @param touches campaigns and contacts' lead sources
 * @param campaigns what campaigns cost
 * @param surveys answers to questions of satisfaction
 * @param outcomes dated numbers on the customer's side
 * @param signals dated signs
 */
public record AccountFacts(
    int accounts,
    int[] created,
    @CodesOf("sources") int[] source,
    NameDictionary sources,
    NameDictionary priorities,
    NameDictionary measures,
    NameDictionary signalKinds,
    Deals deals,
    RevenueEntries revenueEntries,
    SupportCases supportCases,
    Activities activities,
    Leads leads,
    Touches touches,
    Campaigns campaigns,
    Surveys surveys,
    Outcomes outcomes,
    Signals signals) {

  /** Collects the facts of so many accounts. */
  public static Builder builder(int accounts) {
    return new Builder(accounts);
  }

  /**
   * Collects facts in any order. Names are turned into codes by the dictionaries here. Used up by
   * {@link #build()}. Not thread-safe.
   */
  public static final class Builder {

    private int accounts;
    private final RecordMark mark = new RecordMark();
    private final List<FactRows> tables = new ArrayList<>();
    private int[] created = {};
    private int[] source = {};
    private final NameDictionary.Builder sources = new NameDictionary.Builder();
    private final NameDictionary.Builder priorities = new NameDictionary.Builder();
    private final NameDictionary.Builder measures = new NameDictionary.Builder();
    private final NameDictionary.Builder signalKinds = new NameDictionary.Builder();
    private final Deals.Builder deals;
    private final RevenueEntries.Builder revenueEntries;
    private final SupportCases.Builder supportCases;
    private final Activities.Builder activities;
    private final Leads.Builder leads;
    private final Touches.Builder touches;
    private final Campaigns.Builder campaigns;
    private final Surveys.Builder surveys;
    private final Outcomes.Builder outcomes;
    private final Signals.Builder signals;

    private Builder(int accounts) {
      if (accounts < 0) {
        throw new IllegalArgumentException("There are 0 accounts or more, not " + accounts + ".");
      }
      this.accounts = accounts;
      deals = new Deals.Builder(table());
      revenueEntries = new RevenueEntries.Builder(table());
      supportCases = new SupportCases.Builder(table());
      activities = new Activities.Builder(table());
      leads = new Leads.Builder(table());
      touches = new Touches.Builder(table());
      campaigns = new Campaigns.Builder(table());
      surveys = new Surveys.Builder(table());
      outcomes = new Outcomes.Builder(table());
      signals = new Signals.Builder(table());
    }

    private FactRows table() {
      FactRows rows = new FactRows(accounts, mark);
      tables.add(rows);
      return rows;
    }

    /**
     * Tells which record of the source the rows added from now on come from. If told for some it
     * must be told for all; then rows can be replaced later by their records.
     *
     * @param record one number a record, among the records of all kinds
     */
    public Builder record(long record) {
      mark.set(record);
      return this;
    }

    /** The epoch day an account was entered into the CRM. */
    public Builder created(int account, int epochDay) {
      created = present(created, Unknown.DAY);
      created[account] = epochDay;
      return this;
    }

    /** An account's own lead source, a code of {@link #sources()}. */
    public Builder source(int account, int code) {
      source = present(source, Unknown.CODE);
      source[account] = code;
      return this;
    }

    /** Codes of lead sources. */
    public NameDictionary.Builder sources() {
      return sources;
    }

    /** Codes of the priorities of cases. */
    public NameDictionary.Builder priorities() {
      return priorities;
    }

    /** Codes of the measures of outcomes. */
    public NameDictionary.Builder measures() {
      return measures;
    }

    /** Codes of the kinds of signals. */
    public NameDictionary.Builder signalKinds() {
      return signalKinds;
    }

    public Deals.Builder deals() {
      return deals;
    }

    public RevenueEntries.Builder revenueEntries() {
      return revenueEntries;
    }

    public SupportCases.Builder supportCases() {
      return supportCases;
    }

    public Activities.Builder activities() {
      return activities;
    }

    public Leads.Builder leads() {
      return leads;
    }

    public Touches.Builder touches() {
      return touches;
    }

    public Campaigns.Builder campaigns() {
      return campaigns;
    }

    public Surveys.Builder surveys() {
      return surveys;
    }

    public Outcomes.Builder outcomes() {
      return outcomes;
    }

    public Signals.Builder signals() {
      return signals;
    }

    /** A column of the accounts, which takes no memory before it is needed. */
    private int[] present(int[] column, int unknown) {
      if (column.length == accounts) {
        return column;
      }
      int[] all = new int[accounts];
      Arrays.fill(all, unknown);
      return all;
    }

    /**
     * Adds what another builder collected of other records of the same accounts, so that several
     * threads may collect, each in a builder of its own. The other one is used up.
     */
    public Builder addAll(Builder others) {
      if (others.mark.used()) {
        mark.set(others.mark.record());
      }
      Map<String, int[]> codes =
          Map.of(
              "sources", sources.addAll(others.sources),
              "priorities", priorities.addAll(others.priorities),
              "measures", measures.addAll(others.measures),
              "signalKinds", signalKinds.addAll(others.signalKinds));
      for (int account = 0; account < others.created.length; account++) {
        if (others.created[account] != Unknown.DAY) {
          created(account, others.created[account]);
        }
      }
      for (int account = 0; account < others.source.length; account++) {
        if (others.source[account] != Unknown.CODE) {
          source(account, codes.get("sources")[others.source[account]]);
        }
      }
      deals.addAll(others.deals, codes);
      revenueEntries.addAll(others.revenueEntries, codes);
      supportCases.addAll(others.supportCases, codes);
      activities.addAll(others.activities, codes);
      leads.addAll(others.leads, codes);
      touches.addAll(others.touches, codes);
      campaigns.addAll(others.campaigns, codes);
      surveys.addAll(others.surveys, codes);
      outcomes.addAll(others.outcomes, codes);
      signals.addAll(others.signals, codes);
      return this;
    }

    /** Marks the accounts of which anything was told. */
    public void mark(boolean[] told) {
      tables.forEach(rows -> rows.mark(told));
      for (int account = 0; account < created.length; account++) {
        told[account] |= created[account] != Unknown.DAY;
      }
      for (int account = 0; account < source.length; account++) {
        told[account] |= source[account] != Unknown.CODE;
      }
    }

    /**
     * Lets some accounts be all: the first of them is account 0 from now on, and so on.
     *
     * @param some all that anything was told of are among them
     */
    public Builder only(SomeAccounts some) {
      tables.forEach(rows -> rows.only(some));
      created = some.of(created);
      source = some.of(source);
      accounts = some.size();
      return this;
    }

    /**
     * Groups by account what was collected so far, in this thread and without waiting for other
     * builders. To the tables that hold anything nothing can be added any more; the builder can be
     * added to another one that has nothing in them.
     */
    public void group() {
      tables.forEach(FactRows::groupNow);
    }

    /** Groups everything by account. The builder is used up. */
    public AccountFacts build() {
      return build(Workers.caller());
    }

    /** Groups everything by account, by several threads. The builder is used up. */
    public AccountFacts build(Workers workers) {
      return new AccountFacts(
          accounts,
          present(created, Unknown.DAY),
          present(source, Unknown.CODE),
          sources.build(),
          priorities.build(),
          measures.build(),
          signalKinds.build(),
          deals.build(workers),
          revenueEntries.build(workers),
          supportCases.build(workers),
          activities.build(workers),
          leads.build(workers),
          touches.build(workers),
          campaigns.build(workers),
          surveys.build(workers),
          outcomes.build(workers),
          signals.build(workers));
    }
  }
}
