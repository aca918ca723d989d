package touchstone.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A small company as CSV files: 12 accounts, eight of them customers, with everything Touchstone
 * reads of them. Some names look like formulas, and one deal has an amount nobody can read.
 */
final class CsvCompany {

  static final int ACCOUNTS = 12;
  static final int CUSTOMERS = 8;
  static final String FORMULA_NAME = "=HYPERLINK(\"http://127.0.0.1/\")";
  static final String FORMULA_CHANNEL = "+1+cmd";

  private final Path directory;
  private final LocalDate today = LocalDate.now();

  private CsvCompany(Path directory) {
    this.directory = directory;
  }

  static CsvCompany in(Path directory) throws IOException {
    CsvCompany company = new CsvCompany(directory);
    company.writeAccounts();
    company.writeSales();
    company.writeService();
    return company;
  }

  Path directory() {
    return directory;
  }

  /** Adds a thirteenth account, a prospect. */
  void addAccount(String id, String name) throws IOException {
    Files.writeString(
        directory.resolve("accounts.csv"),
        id + "," + name + ",Energy,80,France,West,Web," + today.minusDays(5) + "\n",
        StandardOpenOption.APPEND);
  }

  private void writeAccounts() throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add("id,name,industry,employees,country,Territory,leadSource,createdAt");
    for (int i = 1; i <= ACCOUNTS; i++) {
      lines.add(
          "A%02d,%s,%s,%s,France,%s,%s,%s"
              .formatted(
                  i,
                  i == 1 ? "\"" + FORMULA_NAME.replace("\"", "\"\"") + "\"" : "Company " + i,
                  i % 2 == 0 ? "Logistics" : "Energy",
                  i == 12 ? "" : i * 20,
                  i % 3 == 0 ? "West" : "East",
                  channel(i),
                  today.minusDays(900)));
    }
    write("accounts.csv", lines);
  }

  private void writeSales() throws IOException {
    List<String> deals = new ArrayList<>();
    deals.add("id,accountId,name,stage,amount,currency,closed,won,closeDate,leadSource,createdAt");
    List<String> leads = new ArrayList<>();
    leads.add("id,name,company,status,leadSource,converted,convertedAccountId,createdAt");
    for (int i = 1; i <= ACCOUNTS; i++) {
      boolean customer = i <= CUSTOMERS;
      for (int year = 1; year <= 2; year++) {
        deals.add(
            "D%d-%d,A%02d,Deal %d,%s,%s,EUR,yes,%s,%s,%s,%s"
                .formatted(
                    i,
                    year,
                    i,
                    year,
                    customer ? "Closed Won" : "Closed Lost",
                    i == 12 && year == 1 ? "n/a" : 5_000 * i,
                    customer ? "yes" : "no",
                    today.minusDays(365L * year - 40),
                    channel(i),
                    today.minusDays(365L * year + 10)));
      }
      leads.add(
          "L%d,Person %d,Company %d,Qualified,%s,%s,%s,%s"
              .formatted(
                  i,
                  i,
                  i,
                  channel(i),
                  customer,
                  customer ? "A%02d".formatted(i) : "",
                  today.minusDays(800)));
    }
    deals.add(
        "D3-9,A03,Extension,Negotiation,9000,EUR,no,no,"
            + today.plusDays(30)
            + ",Web,"
            + today.minusDays(20));
    deals.add("D4-9,A04,Too short");
    write("deals.csv", deals);
    write("leads.csv", leads);
  }

  private void writeService() throws IOException {
    List<String> cases =
        lines("id,accountId,subject,priority,status,closed,createdAt,closedAt,satisfaction");
    List<String> activities = lines("id,accountId,kind,direction,subject,done,at");
    List<String> surveys = lines("accountId,kind,score,answeredAt");
    List<String> outcomes = lines("accountId,measure,amount,measuredAt");
    for (int i = 1; i <= CUSTOMERS; i++) {
      for (int n = 1; n <= 3; n++) {
        LocalDate day = today.minusDays(40L * n + i);
        cases.add(
            "C%d-%d,A%02d,Question %d,High,Closed,yes,%sT09:00:00Z,%sT15:30:00Z,%d"
                .formatted(i, n, i, n, day, day, 1 + (i + n) % 5));
        activities.add("T%d-%d,A%02d,Call,Inbound,Talk,yes,%sT10:00:00Z".formatted(i, n, i, day));
      }
      surveys.add("A%02d,NPS,%d,%s".formatted(i, i + 2, today.minusDays(30)));
      outcomes.add("A%02d,hoursSavedPerWeek,%d,%s".formatted(i, i, today.minusDays(30)));
    }
    write("supportCases.csv", cases);
    write("activities.csv", activities);
    write("surveys.csv", surveys);
    write("outcomes.csv", outcomes);
  }

  private static String channel(int account) {
    return account % 4 == 1 ? FORMULA_CHANNEL : account % 4 == 2 ? "Webinar" : "Partner";
  }

  private static List<String> lines(String header) {
    return new ArrayList<>(List.of(header));
  }

  private void write(String name, List<String> lines) throws IOException {
    Files.write(directory.resolve(name), lines);
  }
}
