package touchstone.connector.salesforce;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Rows of one sObject behind a {@link ScriptedServer}, that answers the connector's own queries the
 * way Salesforce does: a query fixes which rows it brings and in which order, while the values are
 * those of the moment at which a page is asked for. And the ways in which it does not.
 */
final class RowStore {

  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'+0000'").withZone(ZoneOffset.UTC);
  private static final Pattern SINCE = Pattern.compile("WHERE SystemModstamp >= (\\S+)");
  private static final Pattern BEYOND =
      Pattern.compile(
          "WHERE \\(SystemModstamp > (\\S+) OR \\(SystemModstamp = \\1 AND Id > '(\\w+)'\\)\\)");

  private final String sObject;
  private final Map<String, Instant> stamps = new TreeMap<>();
  private final Map<String, Boolean> deleted = new HashMap<>();
  private final Map<String, List<String>> locators = new HashMap<>();
  private final ScriptedServer server;
  private int queries;
  private boolean repeating;

  RowStore(ScriptedServer server, String sObject) {
    this.server = server;
    this.sObject = sObject;
    server.describes(sObject, "Id:id", "SystemModstamp:datetime", "IsDeleted:boolean");
    listen();
  }

  /** Answers queries; a test may have put something else in its place. */
  void listen() {
    server.on("/queryAll", this::query);
  }

  void put(String id, Instant stamp) {
    stamps.put(id, stamp);
  }

  void delete(String id, Instant stamp) {
    stamps.put(id, stamp);
    deleted.put(id, true);
  }

  /** Takes a row away without a trace, as emptying the recycle bin does. */
  void purge(String id) {
    stamps.remove(id);
  }

  void expireLocators() {
    locators.keySet().forEach(locator -> server.on("/query/" + locator, expired()));
    locators.clear();
  }

  /** From now on, each locator leads to its own page again. */
  void repeatPages() {
    repeating = true;
  }

  private ScriptedServer.Scripted query(ScriptedServer.Asked request) {
    String soql =
        URLDecoder.decode(
            request.target().substring(request.target().indexOf("?q=") + 3),
            StandardCharsets.UTF_8);
    if (!soql.contains(" FROM " + sObject + " ")) {
      throw new IllegalStateException("Not about " + sObject + ": " + soql);
    }
    List<String> ids = new ArrayList<>();
    stamps.entrySet().stream()
        .filter(row -> matches(soql, row.getKey(), row.getValue()))
        .sorted(
            Comparator.comparing((Map.Entry<String, Instant> row) -> row.getValue())
                .thenComparing(Map.Entry::getKey))
        .forEach(row -> ids.add(row.getKey()));
    return page("01g" + ++queries, ids, 0, pageSize(request));
  }

  private ScriptedServer.Scripted page(String query, List<String> ids, int from, int size) {
    int to = Math.min(ids.size(), from + size);
    StringBuilder json = new StringBuilder("{\"totalSize\":" + ids.size() + ",");
    if (to < ids.size()) {
      String locator = query + "-" + (repeating ? from : to);
      locators.put(locator, ids);
      server.on(
          "/query/" + locator,
          request -> page(query, ids, repeating ? from : to, pageSize(request)));
      json.append("\"done\":false,\"nextRecordsUrl\":\"/services/data/v67.0/query/")
          .append(locator)
          .append("\",");
    } else {
      json.append("\"done\":true,");
    }
    json.append("\"records\":[");
    for (int i = from; i < to; i++) {
      json.append(i == from ? "" : ",").append(row(ids.get(i)));
    }
    return ScriptedServer.Scripted.json(200, json.append("]}").toString());
  }

  private String row(String id) {
    return "{\"attributes\":{\"type\":\""
        + sObject
        + "\"},\"Id\":\""
        + id
        + "\",\"SystemModstamp\":\""
        + STAMP.format(stamps.get(id))
        + "\",\"IsDeleted\":"
        + deleted.getOrDefault(id, false)
        + "}";
  }

  private static boolean matches(String soql, String id, Instant stamp) {
    Matcher since = SINCE.matcher(soql);
    if (since.find()) {
      return !stamp.isBefore(Instant.parse(since.group(1)));
    }
    Matcher beyond = BEYOND.matcher(soql);
    if (beyond.find()) {
      Instant moment = Instant.parse(beyond.group(1));
      return stamp.isAfter(moment) || (stamp.equals(moment) && id.compareTo(beyond.group(2)) > 0);
    }
    if (soql.contains("WHERE")) {
      throw new IllegalStateException("Unexpected condition: " + soql);
    }
    return true;
  }

  private static int pageSize(ScriptedServer.Asked request) {
    String options = request.headers().get("Sforce-query-options");
    return Integer.parseInt(options.substring("batchSize=".length()));
  }

  private static ScriptedServer.Scripted expired() {
    return ErrorTable.error(400, "INVALID_QUERY_LOCATOR", "invalid query locator");
  }
}
