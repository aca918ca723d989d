package touchstone.connector.salesforce;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import touchstone.connector.Connector;
import touchstone.connector.ConnectorException;
import touchstone.connector.Cursor;
import touchstone.connector.FieldMapping;
import touchstone.connector.Page;
import touchstone.connector.model.RecordType;
import touchstone.connector.salesforce.ScriptedServer.Scripted;

/**
 * Measures how many rows a second the connector reads from a loopback server that costs nothing:
 * pages of 2,000 opportunities with 24 fields, as JSON of about 620 bytes a row. A program for
 * people, not a test: no test asserts time.
 */
final class ReadingSpeed {

  private static final int ROWS = 2_000;
  private static final int PAGES = 100;
  private static final int ROUNDS = 5;

  private ReadingSpeed() {}

  public static void main(String[] arguments) throws ConnectorException {
    try (ScriptedServer server = new ScriptedServer()) {
      describe(server);
      String rows = rows();
      server.on("/queryAll", page(1, rows));
      for (int i = 1; i <= PAGES; i++) {
        server.on("/query/01g-" + i, page(i, rows));
      }
      for (int round = 1; round <= ROUNDS; round++) {
        long start = System.nanoTime();
        long read = readAll(server);
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
            Locale.ROOT, "%,d rows in %.2f s: %,.0f rows/s%n", read, seconds, read / seconds);
      }
    }
  }

  private static long readAll(ScriptedServer server) throws ConnectorException {
    long read = 0;
    try (Connector connector =
        Connections.open(
            Connections.settings(server.address()), FieldMapping.defaults(), new ArrayList<>())) {
      Optional<Cursor> cursor = Optional.empty();
      Page page;
      do {
        page = connector.read(RecordType.DEAL, cursor);
        read += page.records().size();
        cursor = Optional.of(page.next());
      } while (page.more());
    }
    return read;
  }

  private static Scripted page(int number, String rows) {
    String next =
        number < PAGES
            ? "\"done\":false,\"nextRecordsUrl\":\"/services/data/v67.0/query/01g-"
                + (number + 1)
                + "\","
            : "\"done\":true,";
    return Scripted.json(
        200, "{\"totalSize\":" + ROWS * PAGES + "," + next + "\"records\":[" + rows + "]}");
  }

  private static void describe(ScriptedServer server) {
    List<String> fields =
        new ArrayList<>(
            List.of(
                "Id:id",
                "SystemModstamp:datetime",
                "IsDeleted:boolean",
                "AccountId:reference",
                "Name:string",
                "StageName:picklist",
                "Amount:currency",
                "IsClosed:boolean",
                "IsWon:boolean",
                "CloseDate:date",
                "Type:picklist",
                "LeadSource:picklist",
                "CampaignId:reference",
                "OwnerId:reference",
                "CreatedDate:datetime"));
    for (int i = 1; i <= 9; i++) {
      fields.add("Custom_" + i + "__c:" + (i % 3 == 0 ? "double" : "string"));
    }
    server.describes("Opportunity", fields.toArray(String[]::new));
  }

  private static String rows() {
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < ROWS; i++) {
      rows.append(i == 0 ? "" : ",")
          .append(
              "{\"attributes\":{\"type\":\"Opportunity\",\"url\":\"/services/data/v67.0/sobjects/")
          .append(String.format("Opportunity/006%012dAAA\"},\"Id\":\"006%012dAAA\",", i, i))
          .append("\"SystemModstamp\":\"2026-11-20T10:00:00.000+0000\",\"IsDeleted\":false,")
          .append("\"AccountId\":\"001000000000001AAA\",\"Name\":\"Deal number ")
          .append(i)
          .append("\",\"StageName\":\"Closed Won\",\"Amount\":40000.0,\"IsClosed\":true,")
          .append("\"IsWon\":true,\"CloseDate\":\"2026-03-31\",\"Type\":\"New Business\",")
          .append("\"LeadSource\":\"Webinar\",\"CampaignId\":null,")
          .append("\"OwnerId\":\"005000000000001AAA\",")
          .append("\"CreatedDate\":\"2026-01-05T08:30:00.000+0000\"");
      for (int c = 1; c <= 9; c++) {
        rows.append(",\"Custom_").append(c).append("__c\":");
        rows.append(c % 3 == 0 ? "12.50" : "\"value " + c + "\"");
      }
      rows.append('}');
    }
    return rows.toString();
  }
}
