package touchstone.reporting;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import touchstone.account.ComputeBench;
import touchstone.account.Records;
import touchstone.connector.model.Account;
import touchstone.connector.model.CrmRecord;

/** A company with a profile of carriers, of which reports are asked. */
abstract class ReportedCompany {

  private static final String LOGISTICS =
      "{'criteria':[{'attribute':'industry','oneOf':['Logistics'],'points':90}]}";

  final ComputeBench bench = new ComputeBench();
  final List<CrmRecord> records = new ArrayList<>();

  @AfterEach
  void close() {
    bench.close();
  }

  /** Accounts of a lead source, the first ones inside the ICP; each bought once. */
  ReportedCompany accounts(String source, int inside, int outside) {
    for (int i = 0; i < inside + outside; i++) {
      String id = source + i;
      records.add(
          Records.account(id, "Company " + id)
              .set(Account.LEAD_SOURCE, source)
              .set(Account.INDUSTRY, i < inside ? "Logistics" : "Retail")
              .build());
      records.add(Records.won("won-" + id, id, 1_000 + 10L * i));
    }
    return this;
  }

  void compute() {
    bench.mirror(records.toArray(CrmRecord[]::new)).mapUsualAttributes();
    bench.publish("Carriers", LOGISTICS);
    bench.compute();
  }

  JsonObject channels(boolean ownEffort) {
    return bench
        .reports
        .channelByIcp(bench.connection, ChannelQuery.allTime(ownEffort))
        .orElseThrow();
  }

  static JsonObject line(JsonObject report, String channel, String group) {
    return report.getJsonArray("items").getValuesAs(JsonObject.class).stream()
        .filter(item -> item.getString("channel").equals(channel))
        .filter(item -> item.getString("group").equals(group))
        .findFirst()
        .orElseThrow();
  }
}
