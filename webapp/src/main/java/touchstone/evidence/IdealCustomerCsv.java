package touchstone.evidence;

import jakarta.json.JsonObject;
import java.util.List;
import touchstone.reporting.CsvText;

/** The ideal customer beside the other one as CSV; an empty cell says that too little is known. */
final class IdealCustomerCsv {

  private IdealCustomerCsv() {}

  static String of(JsonObject document) {
    CsvText csv =
        new CsvText(
            List.of(
                "line",
                "unit",
                "direction",
                "icpKnown",
                "icp",
                "restKnown",
                "rest",
                "correctedP",
                "finding"));
    for (JsonObject item : document.getJsonArray("items").getValuesAs(JsonObject.class)) {
      if (!item.getBoolean("known")) {
        csv.text(item.getString("title"));
        for (int empty = 0; empty < 7; empty++) {
          csv.text("");
        }
        csv.text("NOTHING_KNOWN").end();
        continue;
      }
      JsonObject row = item.getJsonObject("comparison");
      String number = row.getString("kind").equals("SHARE") ? "share" : "median";
      csv.text(item.getString("title"))
          .text(row.getString("unit"))
          .text(row.getString("direction"))
          .member(row.getJsonObject("inside"), "known")
          .known(row.getJsonObject("inside").getJsonObject(number))
          .member(row.getJsonObject("rest"), "known")
          .known(row.getJsonObject("rest").getJsonObject(number))
          .member(row, "correctedP")
          .text(row.getString("finding"))
          .end();
    }
    return csv.toString();
  }
}
