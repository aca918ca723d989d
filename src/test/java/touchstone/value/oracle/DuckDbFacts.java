package touchstone.value.oracle;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.duckdb.DuckDBConnection;
import touchstone.value.channel.ChannelMap;
import touchstone.value.fact.DealStatus;
import touchstone.value.fact.Unknown;

/** Puts a company's facts into tables of DuckDB. Used once. */
public final class DuckDbFacts implements FactSink, AutoCloseable {

  private final List<DuckDbTable> tables = new ArrayList<>();
  private final DuckDbTable accounts;
  private final DuckDbTable deals;
  private final DuckDbTable entries;
  private final DuckDbTable cases;
  private final DuckDbTable activities;
  private final DuckDbTable leads;
  private final DuckDbTable touches;
  private final DuckDbTable surveys;
  private final DuckDbTable outcomes;
  private final DuckDbTable signals;

  private DuckDbFacts(DuckDBConnection connection) throws SQLException {
    accounts = open(connection, "account");
    deals = open(connection, "deal");
    entries = open(connection, "revenue_entry");
    cases = open(connection, "support_case");
    activities = open(connection, "activity");
    leads = open(connection, "lead");
    touches = open(connection, "touch");
    surveys = open(connection, "survey");
    outcomes = open(connection, "outcome");
    signals = open(connection, "signal");
  }

  /** Makes the tables and fills them. */
  public static void load(MadeUpCompany company, Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String sql : SqlScript.named("tables.sql").statements()) {
        statement.execute(sql);
      }
    }
    DuckDBConnection duck = connection.unwrap(DuckDBConnection.class);
    try (DuckDbTable names = new DuckDbTable(duck, "lead_source")) {
      ChannelMap channels = ChannelMap.defaults();
      for (int code = 0; code < Vocabulary.SOURCES.size(); code++) {
        String name = Vocabulary.SOURCES.get(code);
        names.row().code(code).text(name).text(channels.of(name).name()).end();
      }
    }
    name(duck, "priority", Vocabulary.PRIORITIES);
    name(duck, "measure", Vocabulary.MEASURES);
    name(duck, "signal_kind", Vocabulary.SIGNALS);
    try (DuckDbFacts facts = new DuckDbFacts(duck)) {
      company.tell(facts);
    }
  }

  private static void name(DuckDBConnection connection, String table, List<String> names)
      throws SQLException {
    try (DuckDbTable rows = new DuckDbTable(connection, table)) {
      for (int code = 0; code < names.size(); code++) {
        rows.row().code(code).text(names.get(code)).end();
      }
    }
  }

  private DuckDbTable open(DuckDBConnection connection, String name) throws SQLException {
    DuckDbTable table = new DuckDbTable(connection, name);
    tables.add(table);
    return table;
  }

  @Override
  public void account(int account, int created, int source) {
    accounts.row().account(account).day(created).code(source).end();
  }

  @Override
  public void contact(int contact, int account, int source, int created) {
    touches.row().account(account).code(source).day(created).flag(false).end();
  }

  @Override
  public void campaignMember(int contact, int account, int campaignType, int responded) {
    touches.row().account(account).code(campaignType).day(responded).flag(true).end();
  }

  @Override
  public void lead(int account, int source, int created, int converted) {
    leads.row().account(account).code(source).day(created).day(converted).end();
  }

  @Override
  public void deal(int account, DealStatus status, DealTerms terms) {
    deals
        .row()
        .account(account)
        .code(status.ordinal())
        .day(terms.created)
        .day(terms.closed)
        .large(terms.amount)
        .large(terms.listAmount)
        .code(terms.kind)
        .code(terms.implementation)
        .code(terms.source)
        .end();
  }

  @Override
  public void revenueEntry(int account, int firstDay, int lastDay, long amount, boolean recurring) {
    entries.row().account(account).day(firstDay).day(lastDay).large(amount).flag(recurring).end();
  }

  @Override
  public void supportCase(
      int account, long opened, long closed, int priority, int quarterHours, int mark) {
    cases
        .row()
        .account(account)
        .large(opened)
        .large(closed)
        .code(priority)
        .number(quarterHours == Unknown.CODE ? Unknown.NUMBER : quarterHours / 4.0)
        .number(mark == Unknown.CODE ? Unknown.NUMBER : (mark - 1) / 4.0)
        .end();
  }

  @Override
  public void activity(int account, long at, int kind, int direction, boolean done) {
    activities.row().account(account).large(at).code(kind).code(direction).flag(done).end();
  }

  @Override
  public void survey(int account, int mark, int day) {
    surveys.row().account(account).number(mark / 8.0).day(day).end();
  }

  @Override
  public void outcome(int account, int measure, int quarters, int day) {
    outcomes.row().account(account).code(measure).number(quarters / 4.0).day(day).end();
  }

  @Override
  public void signal(int account, int kind, int day) {
    signals.row().account(account).code(kind).day(day).end();
  }

  @Override
  public void close() throws SQLException {
    for (DuckDbTable table : tables) {
      table.close();
    }
  }
}
