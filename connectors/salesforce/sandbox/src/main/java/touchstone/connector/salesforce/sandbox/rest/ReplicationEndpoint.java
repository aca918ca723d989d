package touchstone.connector.salesforce.sandbox.rest;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import touchstone.connector.salesforce.sandbox.json.JsonOutput;
import touchstone.connector.salesforce.sandbox.org.ErrorCode;
import touchstone.connector.salesforce.sandbox.org.Refusal;
import touchstone.connector.salesforce.sandbox.org.SandboxOrganisation;
import touchstone.connector.salesforce.sandbox.org.StoredRecord;
import touchstone.connector.salesforce.sandbox.org.ValueReader;
import touchstone.connector.salesforce.sandbox.schema.ObjectType;
import touchstone.connector.testkit.http.HttpAnswer;

/** {@code /sobjects/X/updated} and {@code /deleted}: what changed between two moments. */
final class ReplicationEndpoint {

  private static final Duration DELETIONS_KEPT = Duration.ofDays(15);
  private static final Duration UPDATES_KEPT = Duration.ofDays(30);

  private final SandboxOrganisation organisation;

  ReplicationEndpoint(SandboxOrganisation organisation) {
    this.organisation = organisation;
  }

  HttpAnswer updated(ObjectType type, ApiRequest request) {
    Span span = span(request, UPDATES_KEPT);
    JsonOutput out = new JsonOutput().beginObject().key("ids").beginArray();
    touched(type, span).stream()
        .filter(record -> !record.deleted())
        .forEach(record -> out.value(record.id()));
    out.endArray().key("latestDateCovered").value(covered(span));
    return HttpAnswer.json(200, out.endObject().toBytes());
  }

  HttpAnswer deleted(ObjectType type, ApiRequest request) {
    Span span = span(request, DELETIONS_KEPT);
    JsonOutput out = new JsonOutput().beginObject().key("deletedRecords").beginArray();
    touched(type, span).stream()
        .filter(StoredRecord::deleted)
        .forEach(
            record ->
                out.beginObject()
                    .key("id")
                    .value(record.id())
                    .key("deletedDate")
                    .value(record.systemModstamp())
                    .endObject());
    out.endArray();
    out.key("earliestDateAvailable").value(organisation.now().minus(DELETIONS_KEPT));
    out.key("latestDateCovered").value(covered(span));
    return HttpAnswer.json(200, out.endObject().toBytes());
  }

  private List<StoredRecord> touched(ObjectType type, Span span) {
    return organisation.read(
        () ->
            List.of(organisation.table(type).sortedByModstamp()).stream()
                .filter(record -> !record.systemModstamp().isBefore(span.start))
                .filter(record -> record.systemModstamp().isBefore(span.end))
                .toList());
  }

  private Instant covered(Span span) {
    return span.end.isAfter(organisation.now()) ? organisation.now() : span.end;
  }

  private Span span(ApiRequest request, Duration kept) {
    Span span = new Span(moment(request, "start"), moment(request, "end"));
    if (span.start.plus(1, ChronoUnit.MINUTES).isAfter(span.end)) {
      throw new Refusal(
          ErrorCode.INVALID_REPLICATION_DATE,
          "startDate before endDate must be more than one minute");
    }
    if (span.start.isBefore(organisation.now().minus(kept))) {
      throw new Refusal(
          ErrorCode.INVALID_REPLICATION_DATE,
          "startDate cannot be more than " + kept.toDays() + " days ago");
    }
    return span;
  }

  private static Instant moment(ApiRequest request, String parameter) {
    String text = request.http().parameter(parameter).orElse("").replace(' ', '+');
    try {
      return ValueReader.instant(text).truncatedTo(ChronoUnit.MINUTES);
    } catch (DateTimeException unreadable) {
      throw new Refusal(
          ErrorCode.INVALID_REPLICATION_DATE, "Invalid value for " + parameter + ": " + text);
    }
  }

  /** From a moment, included, to another, not included; Salesforce ignores the seconds. */
  private record Span(Instant start, Instant end) {}
}
