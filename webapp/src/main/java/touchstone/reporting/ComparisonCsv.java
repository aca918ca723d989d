package touchstone.reporting;

import jakarta.json.JsonObject;
import java.util.List;

/** The ICP against the rest as CSV; an empty median says that too little is known. */
final class ComparisonCsv {

  private ComparisonCsv() {}

  static String of(JsonObject report) {
    CsvText csv =
        new CsvText(
            List.of(
                "indicator",
                "unit",
                "side",
                "direction",
                "icpCustomers",
                "icpMedian",
                "restCustomers",
                "restMedian"));
    for (JsonObject item : report.getJsonArray("items").getValuesAs(JsonObject.class)) {
      JsonObject icp = item.getJsonObject("icp");
      JsonObject rest = item.getJsonObject("rest");
      csv.text(item.getString("label"))
          .text(item.getString("unit"))
          .text(item.getString("side"))
          .text(item.getString("direction"))
          .member(icp, "accounts")
          .known(icp.getJsonObject("median"))
          .member(rest, "accounts")
          .known(rest.getJsonObject("median"))
          .end();
    }
    return csv.toString();
  }
}
