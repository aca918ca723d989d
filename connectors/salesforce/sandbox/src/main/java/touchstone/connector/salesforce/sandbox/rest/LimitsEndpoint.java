package touchstone.connector.salesforce.sandbox.rest;

import touchstone.connector.salesforce.sandbox.json.JsonOutput;
import touchstone.connector.testkit.http.HttpAnswer;

/** {@code /limits}. */
final class LimitsEndpoint {

  private final Allowance allowance;

  LimitsEndpoint(Allowance allowance) {
    this.allowance = allowance;
  }

  HttpAnswer answer() {
    JsonOutput out = new JsonOutput().beginObject();
    limit(out, "DailyApiRequests", allowance.limit(), allowance.limit() - allowance.used());
    limit(out, "DailyBulkApiBatches", 15_000, 15_000);
    limit(out, "DailyBulkV2QueryJobs", 10_000, 10_000);
    limit(out, "DailyBulkV2QueryFileStorageMB", 976_562, 976_562);
    return HttpAnswer.json(200, out.endObject().toBytes());
  }

  private static void limit(JsonOutput out, String name, int most, int remaining) {
    out.key(name).beginObject();
    out.key("Max").value(most);
    out.key("Remaining").value(Math.max(0, remaining));
    out.endObject();
  }
}
