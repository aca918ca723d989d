package touchstone.reporting;

import jakarta.json.JsonObject;
import java.util.List;

/** Channel by ICP as CSV: the table of the JSON, and in the last column why a number is missing. */
final class ChannelCsv {

  private static final List<String> COUNTS =
      List.of("leads", "accounts", "customers", "won", "lost", "open");

  private ChannelCsv() {}

  static String of(JsonObject report) {
    CsvText csv =
        new CsvText(
            List.of(
                "channel",
                "channelClass",
                "group",
                "leads",
                "accounts",
                "customers",
                "won",
                "lost",
                "open",
                "winRate",
                "winRateLow",
                "winRateHigh",
                "cycleDays",
                "totalValue",
                "medianValue",
                "mutualValue",
                "winRateNote"));
    for (JsonObject item : report.getJsonArray("items").getValuesAs(JsonObject.class)) {
      csv.text(item.getString("label"))
          .text(item.getString("channelClass"))
          .text(item.getString("group"));
      COUNTS.forEach(count -> csv.member(item, count));
      JsonObject winRate = item.getJsonObject("winRate");
      csv.known(winRate).member(winRate, "low").member(winRate, "high");
      csv.known(item.getJsonObject("cycleDays"))
          .known(item.getJsonObject("totalValue"))
          .known(item.getJsonObject("medianValue"))
          .known(item.getJsonObject("mutualValue"))
          .text(winRate.getString("sentence", ""))
          .end();
    }
    return csv.toString();
  }
}
