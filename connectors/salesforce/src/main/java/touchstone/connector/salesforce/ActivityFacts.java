package touchstone.connector.salesforce;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import touchstone.connector.model.Activity;
import touchstone.connector.model.FieldKind;

/**
 * What a task or an event says about an activity: Salesforce keeps the person in one field for
 * contacts and leads, and the matter in one field for everything else, told apart by the id's first
 * three letters.
 */
final class ActivityFacts {

  private static final String CONTACT = "003";
  private static final String LEAD = "00Q";
  private static final String DEAL = "006";
  private static final String ACCOUNT = "001";

  private static final Map<String, String> KINDS =
      Map.of(
          "call", "call",
          "email", "email",
          "listemail", "email",
          "e-mail", "email",
          "meeting", "meeting",
          "event", "meeting");

  private ActivityFacts() {}

  static List<Binding> ofTask() {
    return List.of(
        accountId(),
        contactId(),
        leadId(),
        dealId(),
        new Binding.Derived<>(
            Activity.KIND, List.of("TaskSubtype", "Type"), (row, description) -> taskKind(row)),
        new Binding.Derived<>(
            Activity.DIRECTION,
            List.of("CallType", "TaskSubtype"),
            (row, description) -> direction(row)),
        new Binding.Plain(Activity.SUBJECT, "Subject", true),
        new Binding.Plain(Activity.DONE, "IsClosed", true),
        at(List.of("ActivityDate", "CompletedDateTime")),
        new Binding.Plain(Activity.CREATED_AT, "CreatedDate", true));
  }

  // An event has no state: whether it took place follows from its time, which the reader compares.
  static List<Binding> ofEvent() {
    return List.of(
        accountId(),
        contactId(),
        leadId(),
        dealId(),
        new Binding.Derived<>(
            Activity.KIND, List.of("EventSubtype"), (row, description) -> Optional.of("meeting")),
        new Binding.Plain(Activity.SUBJECT, "Subject", true),
        at(List.of("StartDateTime", "ActivityDateTime", "ActivityDate")),
        new Binding.Plain(Activity.CREATED_AT, "CreatedDate", true));
  }

  private static Binding accountId() {
    return new Binding.Derived<>(
        Activity.ACCOUNT_ID,
        List.of("AccountId", "WhatId"),
        (row, description) -> row.text("AccountId").or(() -> withPrefix(row, "WhatId", ACCOUNT)));
  }

  private static Binding contactId() {
    return new Binding.Derived<>(
        Activity.CONTACT_ID,
        List.of("WhoId"),
        (row, description) -> withPrefix(row, "WhoId", CONTACT));
  }

  private static Binding leadId() {
    return new Binding.Derived<>(
        Activity.LEAD_ID, List.of("WhoId"), (row, description) -> withPrefix(row, "WhoId", LEAD));
  }

  private static Binding dealId() {
    return new Binding.Derived<>(
        Activity.DEAL_ID, List.of("WhatId"), (row, description) -> withPrefix(row, "WhatId", DEAL));
  }

  /** The first of these fields that holds a day or a moment. */
  private static Binding at(List<String> sources) {
    return new Binding.Derived<>(
        Activity.AT,
        sources,
        (row, description) -> {
          Optional<Instant> at = Optional.empty();
          for (String source : sources) {
            at = at.or(() -> row.text(source).flatMap(text -> read(text)));
          }
          return at;
        });
  }

  private static Optional<Instant> read(String text) {
    return ValueReading.read(FieldKind.INSTANT, text);
  }

  private static Optional<String> withPrefix(Row row, String source, String prefix) {
    return row.text(source).filter(id -> id.startsWith(prefix));
  }

  private static Optional<String> taskKind(Row row) {
    Optional<String> subtype = row.text("TaskSubtype").flatMap(ActivityFacts::kindNamed);
    return Optional.of(
        subtype.or(() -> row.text("Type").flatMap(ActivityFacts::kindNamed)).orElse("task"));
  }

  private static Optional<String> kindNamed(String name) {
    return Optional.ofNullable(KINDS.get(name.toLowerCase(Locale.ROOT)));
  }

  // An e-mail logged as a task does not tell who sent it; a list e-mail is always ours.
  private static Optional<String> direction(Row row) {
    Optional<String> call = row.text("CallType").map(type -> type.toLowerCase(Locale.ROOT));
    if (call.isPresent()) {
      return call.filter(type -> type.equals("inbound") || type.equals("outbound"));
    }
    return row.text("TaskSubtype").filter("ListEmail"::equals).map(subtype -> "outbound");
  }
}
