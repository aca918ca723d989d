package touchstone.value.oracle;

import touchstone.value.fact.AccountFacts;
import touchstone.value.fact.Activities;
import touchstone.value.fact.ActivityKind;
import touchstone.value.fact.DealKind;
import touchstone.value.fact.DealStatus;
import touchstone.value.fact.Deals;
import touchstone.value.fact.Direction;
import touchstone.value.fact.Implementation;
import touchstone.value.fact.Leads;
import touchstone.value.fact.Outcomes;
import touchstone.value.fact.RevenueEntries;
import touchstone.value.fact.Scale;
import touchstone.value.fact.Signals;
import touchstone.value.fact.SupportCases;
import touchstone.value.fact.Surveys;
import touchstone.value.fact.TouchOrigin;
import touchstone.value.fact.Touches;
import touchstone.value.fact.Unknown;

/** Collects a company's facts as the product's columns. Used once. */
public final class CollectedFacts implements FactSink {

  private static final Scale MARKS = new Scale(1, 5);
  private static final ActivityKind[] KINDS = ActivityKind.values();
  private static final Direction[] DIRECTIONS = Direction.values();
  private static final DealKind[] DEAL_KINDS = DealKind.values();
  private static final Implementation[] IMPLEMENTATIONS = Implementation.values();

  private final AccountFacts.Builder facts;

  private CollectedFacts(int accounts) {
    facts = AccountFacts.builder(accounts);
    // In the order of the vocabulary, so that a place in it is a code.
    Vocabulary.SOURCES.forEach(facts.sources()::code);
    Vocabulary.PRIORITIES.forEach(facts.priorities()::code);
    Vocabulary.MEASURES.forEach(facts.measures()::code);
    Vocabulary.SIGNALS.forEach(facts.signalKinds()::code);
  }

  /** All facts of a company. */
  public static AccountFacts of(MadeUpCompany company) {
    CollectedFacts collected = new CollectedFacts(company.size().accounts());
    company.tell(collected);
    return collected.facts.build();
  }

  @Override
  public void account(int account, int created, int source) {
    facts.created(account, created).source(account, source);
  }

  @Override
  public void contact(int contact, int account, int source, int created) {
    touch(account, TouchOrigin.CONTACT, source, created);
  }

  @Override
  public void campaignMember(int contact, int account, int campaignType, int responded) {
    touch(account, TouchOrigin.CAMPAIGN, campaignType, responded);
  }

  private void touch(int account, TouchOrigin origin, int source, int day) {
    Touches.Builder row = facts.touches().add(account, origin).source(source);
    if (day != Unknown.DAY) {
      row.day(day);
    }
  }

  @Override
  public void lead(int account, int source, int created, int converted) {
    Leads.Builder row =
        account == Unknown.CODE ? facts.leads().addUnconverted() : facts.leads().add(account);
    if (source != Unknown.CODE) {
      row.source(source);
    }
    if (created != Unknown.DAY) {
      row.created(created);
    }
    if (converted != Unknown.DAY) {
      row.converted(converted);
    }
  }

  @Override
  public void deal(int account, DealStatus status, DealTerms terms) {
    Deals.Builder row =
        account == Unknown.CODE
            ? facts.deals().addWithoutAccount(status)
            : facts.deals().add(account, status);
    if (terms.created != Unknown.DAY) {
      row.created(terms.created);
    }
    if (terms.closed != Unknown.DAY) {
      row.closed(terms.closed);
    }
    if (terms.amount != Unknown.MONEY) {
      row.amount(terms.amount);
    }
    if (terms.listAmount != Unknown.MONEY) {
      row.listAmount(terms.listAmount);
    }
    if (terms.kind != Unknown.CODE) {
      row.kind(DEAL_KINDS[terms.kind]);
    }
    if (terms.implementation != Unknown.CODE) {
      row.implementation(IMPLEMENTATIONS[terms.implementation]);
    }
    if (terms.source != Unknown.CODE) {
      row.source(terms.source);
    }
  }

  @Override
  public void revenueEntry(int account, int firstDay, int lastDay, long amount, boolean recurring) {
    RevenueEntries.Builder row = facts.revenueEntries().add(account).recurring(recurring);
    if (firstDay != Unknown.DAY) {
      row.firstDay(firstDay);
    }
    if (lastDay != Unknown.DAY) {
      row.lastDay(lastDay);
    }
    if (amount != Unknown.MONEY) {
      row.amount(amount);
    }
  }

  @Override
  public void supportCase(
      int account, long opened, long closed, int priority, int quarterHours, int mark) {
    SupportCases.Builder row =
        account == Unknown.CODE
            ? facts.supportCases().addWithoutAccount()
            : facts.supportCases().add(account);
    if (opened != Unknown.MOMENT) {
      row.opened(opened);
    }
    if (closed != Unknown.MOMENT) {
      row.closed(closed);
    }
    if (priority != Unknown.CODE) {
      row.priority(priority);
    }
    if (quarterHours != Unknown.CODE) {
      row.effortHours(quarterHours / 4.0);
    }
    if (mark != Unknown.CODE) {
      row.satisfaction(MARKS.share(mark));
    }
  }

  @Override
  public void activity(int account, long at, int kind, int direction, boolean done) {
    Activities.Builder row = facts.activities().add(account).done(done);
    if (at != Unknown.MOMENT) {
      row.at(at);
    }
    if (kind != Unknown.CODE) {
      row.kind(KINDS[kind]);
    }
    if (direction != Unknown.CODE) {
      row.direction(DIRECTIONS[direction]);
    }
  }

  @Override
  public void survey(int account, int mark, int day) {
    Surveys.Builder row = facts.surveys().add(account, mark / 8.0);
    if (day != Unknown.DAY) {
      row.day(day);
    }
  }

  @Override
  public void outcome(int account, int measure, int quarters, int day) {
    Outcomes.Builder row = facts.outcomes().add(account, measure, quarters / 4.0);
    if (day != Unknown.DAY) {
      row.day(day);
    }
  }

  @Override
  public void signal(int account, int kind, int day) {
    Signals.Builder row = facts.signals().add(account, kind);
    if (day != Unknown.DAY) {
      row.day(day);
    }
  }
}
