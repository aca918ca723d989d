package touchstone.benchmark;

import java.util.function.BiFunction;
import touchstone.store.Organisation;
import touchstone.value.fact.ActivityKind;
import touchstone.value.fact.DealKind;
import touchstone.value.fact.DealStatus;
import touchstone.value.fact.Direction;
import touchstone.value.fact.Implementation;
import touchstone.value.fact.Unknown;
import touchstone.value.oracle.DealTerms;
import touchstone.value.oracle.FactSink;
import touchstone.value.oracle.MadeUpCompany;
import touchstone.value.oracle.Vocabulary;

/**
 * Writes a company into the tables of the mirror as a synchronisation would have left them, in one
 * stream a table. Used once.
 */
final class MirrorFilling implements FactSink {

  private static final long MICROS = 1_000_000;
  private static final long MICROS_PER_DAY = 86_400 * MICROS;
  private static final String CURRENCY = Organisation.DEFAULT.corporateCurrency().getCurrencyCode();
  private static final String HEAD =
      "connection_id, source_id, modified_at, deleted, seen_run, changed_run, content_hash, ";
  private static final String[] KINDS = {"Call", "Email", "Meeting", "Task"};
  private static final String[] DIRECTIONS = {"Inbound", "Outbound"};
  private static final String[] DEAL_KINDS = {"New Business", "Renewal", "Upsell"};
  private static final String[] IMPLEMENTATIONS = {"Standard", "Custom"};

  static {
    // The words above must stay in the order of these.
    require(KINDS.length == ActivityKind.values().length);
    require(DIRECTIONS.length == Direction.values().length);
    require(DEAL_KINDS.length == DealKind.values().length);
    require(IMPLEMENTATIONS.length == Implementation.values().length);
  }

  private final long connectionId;
  private final long run;
  private final BiFunction<String, String, MirrorRows> tables;
  private String table = "";
  private MirrorRows rows;
  private int row;

  /**
   * @param tables opens a table, by its name and columns
   */
  private MirrorFilling(
      long connectionId, long run, BiFunction<String, String, MirrorRows> tables) {
    this.connectionId = connectionId;
    this.run = run;
    this.tables = tables;
  }

  /** Writes the company. */
  static void fill(
      MadeUpCompany company,
      long connectionId,
      long run,
      BiFunction<String, String, MirrorRows> tables) {
    MirrorFilling filling = new MirrorFilling(connectionId, run, tables);
    filling.campaigns();
    company.tell(filling);
    filling.rows.close();
  }

  private static void require(boolean condition) {
    if (!condition) {
      throw new IllegalStateException("The kinds of facts have changed.");
    }
  }

  /** Starts a row of a table: what every table begins with. */
  private MirrorRows row(String name, String columns, String prefix) {
    if (!name.equals(table)) {
      if (rows != null) {
        rows.close();
      }
      table = name;
      rows = tables.apply("mirror_" + name, HEAD + columns);
      row = 0;
    }
    int number = row++;
    return rows.whole(connectionId)
        .text(id(prefix, number))
        .whole(1_700_000_000L * MICROS + number)
        .flag(false)
        .whole(run)
        .whole(run)
        .whole(number * 0x9E3779B97F4A7C15L);
  }

  /** An id of 18 signs, as Salesforce has them. */
  static String id(String prefix, int number) {
    char[] signs = new char[18];
    prefix.getChars(0, 3, signs, 0);
    int rest = number;
    for (int place = 17; place > 2; place--) {
      signs[place] = (char) ('0' + rest % 10);
      rest /= 10;
    }
    return new String(signs);
  }

  private void accountId(int account) {
    if (account == Unknown.CODE) {
      rows.unknown();
    } else {
      rows.text(id("001", account));
    }
  }

  private void day(int day) {
    if (day == Unknown.DAY) {
      rows.unknown();
    } else {
      rows.date(day);
    }
  }

  /** Noon of a day. */
  private void noon(int day) {
    if (day == Unknown.DAY) {
      rows.unknown();
    } else {
      rows.whole(day * MICROS_PER_DAY + MICROS_PER_DAY / 2);
    }
  }

  private void moment(long moment) {
    if (moment == Unknown.MOMENT) {
      rows.unknown();
    } else {
      rows.whole(moment * MICROS);
    }
  }

  private void money(long minorUnits) {
    if (minorUnits == Unknown.MONEY) {
      rows.unknown();
    } else {
      rows.decimal(minorUnits, 2);
    }
  }

  private void word(String[] words, int code) {
    if (code == Unknown.CODE) {
      rows.unknown();
    } else {
      rows.text(words[code]);
    }
  }

  private void source(int source) {
    if (source == Unknown.CODE) {
      rows.unknown();
    } else {
      rows.text(Vocabulary.SOURCES.get(source));
    }
  }

  private void campaigns() {
    for (String kind : Vocabulary.SOURCES) {
      row("campaign", "name, type", "701").text("Campaign " + kind).text(kind).end();
    }
  }

  @Override
  public void account(int account, int created, int source) {
    row("account", "name, website, industry, country, lead_source, created_at", "001")
        .text("Company " + account)
        .text("www.company" + account + ".example")
        .text("Industry " + account % 20)
        .text("Country " + account % 30);
    source(source);
    noon(created);
    rows.end();
  }

  @Override
  public void contact(int contact, int account, int source, int created) {
    row("contact", "account_id, name, email, lead_source, created_at", "003");
    accountId(account);
    rows.text("Person " + contact).text("person" + contact + "@example.org");
    source(source);
    noon(created);
    rows.end();
  }

  @Override
  public void campaignMember(int contact, int account, int campaignType, int responded) {
    row("campaign_member", "campaign_id, contact_id, status, responded_date", "00v")
        .text(id("701", campaignType))
        .text(id("003", contact))
        .text("Responded");
    day(responded);
    rows.end();
  }

  @Override
  public void lead(int account, int source, int created, int converted) {
    row(
            "lead",
            "company, lead_source, converted, converted_date, converted_account_id, created_at",
            "00Q")
        .text("Company");
    source(source);
    rows.flag(account != Unknown.CODE);
    day(converted);
    accountId(account);
    noon(created);
    rows.end();
  }

  @Override
  public void deal(int account, DealStatus status, DealTerms terms) {
    row(
        "deal",
        "account_id, name, stage, amount, list_amount, currency, closed, won, close_date, type,"
            + " lead_source, implementation, owner_id, created_at",
        "006");
    accountId(account);
    rows.text("Opportunity").text(status == DealStatus.WON ? "Closed Won" : "Negotiation");
    money(terms.amount);
    money(terms.listAmount);
    rows.text(CURRENCY).flag(status != DealStatus.OPEN).flag(status == DealStatus.WON);
    day(terms.closed);
    word(DEAL_KINDS, terms.kind);
    source(terms.source);
    word(IMPLEMENTATIONS, terms.implementation);
    rows.text(id("005", 7));
    noon(terms.created);
    rows.end();
  }

  @Override
  public void revenueEntry(int account, int firstDay, int lastDay, long amount, boolean recurring) {
    row("revenue_entry", "account_id, from_date, to_date, amount, currency, recurring", "801");
    accountId(account);
    day(firstDay);
    day(lastDay);
    money(amount);
    rows.text(CURRENCY).flag(recurring).end();
  }

  @Override
  public void supportCase(
      int account, long opened, long closed, int priority, int quarterHours, int mark) {
    row(
        "support_case",
        "account_id, subject, status, priority, origin, closed, satisfaction, effort_hours,"
            + " created_at, closed_at",
        "500");
    accountId(account);
    rows.text("A question").text("Closed");
    if (priority == Unknown.CODE) {
      rows.unknown();
    } else {
      rows.text(Vocabulary.PRIORITIES.get(priority));
    }
    rows.text("Web").flag(closed != Unknown.MOMENT);
    code(mark, 1, 0);
    code(quarterHours, 25, 2);
    moment(opened);
    moment(closed);
    rows.end();
  }

  private void code(int code, int factor, int digits) {
    if (code == Unknown.CODE) {
      rows.unknown();
    } else {
      rows.decimal((long) code * factor, digits);
    }
  }

  @Override
  public void activity(int account, long at, int kind, int direction, boolean done) {
    row("activity", "account_id, kind, direction, subject, done, at, created_at", "00T");
    accountId(account);
    word(KINDS, kind);
    word(DIRECTIONS, direction);
    rows.text("About the renewal").flag(done);
    moment(at);
    moment(at);
    rows.end();
  }

  @Override
  public void survey(int account, int mark, int day) {
    row("survey", "account_id, kind, score, scale_minimum, scale_maximum, answered_at", "0Bd");
    accountId(account);
    rows.text("CSAT").decimal(mark, 0).decimal(0, 0).decimal(8, 0);
    noon(day);
    rows.end();
  }

  @Override
  public void outcome(int account, int measure, int quarters, int day) {
    row("outcome", "account_id, measure, amount, measured_at", "a01");
    accountId(account);
    rows.text(Vocabulary.MEASURES.get(measure)).decimal(quarters * 25L, 2);
    noon(day);
    rows.end();
  }

  @Override
  public void signal(int account, int kind, int day) {
    row("signal", "account_id, kind, text, seen_at", "a02");
    accountId(account);
    rows.text(Vocabulary.SIGNALS.get(kind)).text("Seen");
    noon(day);
    rows.end();
  }
}
