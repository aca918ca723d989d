package touchstone.reporting;

import jakarta.json.JsonObject;
import java.util.List;

/** Channel by ICP as CSV: the table of the JSON; an empty number has its reason in the notes. */
final class ChannelCsv {

  private static final List<String> COUNTS =
      List.of("leads", "accounts", "customers", "won", "lost", "open");
  private static final List<String> FUNNEL =
      List.of("convertedLeads", "leadsWithDeal", "leadsWon", "youngLeads");
  private static final List<String> NOTES =
      List.of("winRate", "leadConversion", "costPerCustomer", "paybackMonths");

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
                "convertedLeads",
                "leadsWithDeal",
                "leadsWon",
                "youngLeads",
                "leadConversion",
                "leadConversionLow",
                "leadConversionHigh",
                "leadToDeal",
                "leadToCustomer",
                "cost",
                "costPerCustomer",
                "paybackMonths",
                "winRateNote",
                "leadConversionNote",
                "costPerCustomerNote",
                "paybackMonthsNote",
                "touchModel",
                "period"));
    String model = report.getString("touchModel");
    String period =
        report.containsKey("period") ? report.getJsonObject("period").getString("label") : "";
    for (JsonObject item : report.getJsonArray("items").getValuesAs(JsonObject.class)) {
      csv.text(item.getString("label"))
          .text(item.getString("channelClass"))
          .text(item.getString("group"));
      COUNTS.forEach(count -> csv.member(item, count));
      interval(csv, item.getJsonObject("winRate"));
      csv.known(item.getJsonObject("cycleDays"))
          .known(item.getJsonObject("totalValue"))
          .known(item.getJsonObject("medianValue"))
          .known(item.getJsonObject("mutualValue"));
      FUNNEL.forEach(count -> csv.member(item, count));
      interval(csv, item.getJsonObject("leadConversion"));
      csv.known(item.getJsonObject("leadToDeal"))
          .known(item.getJsonObject("leadToCustomer"))
          .known(item.getJsonObject("cost"))
          .known(item.getJsonObject("costPerCustomer"))
          .known(item.getJsonObject("paybackMonths"));
      NOTES.forEach(note -> csv.text(item.getJsonObject(note).getString("sentence", "")));
      csv.text(model).text(period).end();
    }
    return csv.toString();
  }

  private static void interval(CsvText csv, JsonObject share) {
    csv.known(share).member(share, "low").member(share, "high");
  }
}
