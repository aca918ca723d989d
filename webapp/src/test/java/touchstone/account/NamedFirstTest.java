package touchstone.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import touchstone.connector.model.Activity;
import touchstone.connector.model.CrmRecord;
import touchstone.connector.model.RecordType;
import touchstone.store.MirrorRecord;
import touchstone.store.RecordId;
import touchstone.value.fact.Activities;
import touchstone.work.Workers;

class NamedFirstTest {

  private static final int ALPHA = 0;
  private static final int BETA = 1;

  private final AtomicInteger scans = new AtomicInteger();
  private final AccountIndex accounts =
      new AccountIndex(
          AccountDirectory.of(
              List.of(
                  MirrorAccount.of(Records.account("a", "Alpha").build()),
                  MirrorAccount.of(Records.account("b", "Beta").build()))),
          Map.of());
  private final FactReading reading =
      new FactReading(
          accounts,
          new Owners(2),
          new CorporateMoney(Currency.getInstance("EUR")),
          ZoneOffset.UTC,
          LocalDate.of(2026, 6, 30),
          new Noted());
  private final FactVisitors visitors =
      new FactVisitors(reading, ValueRules.DEFAULTS, List.of(), 2);
  private final SideBySide steps = new SideBySide(ReadingWatch.NONE, Workers.caller(), 1);

  private static CrmRecord.Builder activity(String id) {
    return CrmRecord.of(RecordType.ACTIVITY, id)
        .set(Activity.AT, Instant.parse("2026-05-01T09:00:00Z"));
  }

  /** Two of Alpha, and three on a contact of Beta. */
  private static List<MirrorRecord> records() {
    return List.of(
            activity("1").set(Activity.CONTACT_ID, "c"),
            activity("2").set(Activity.ACCOUNT_ID, "a"),
            activity("3").set(Activity.CONTACT_ID, "c"),
            activity("4").set(Activity.ACCOUNT_ID, "nobody").set(Activity.CONTACT_ID, "c"),
            activity("5").set(Activity.ACCOUNT_ID, "a"))
        .stream()
        .map(record -> MirrorRecord.of(record.build()))
        .toList();
  }

  private NamedFirst withRoomFor(int waiting) {
    return new NamedFirst(
        RecordType.ACTIVITY,
        visitors::part,
        (type, visitor, progress) -> {
          scans.incrementAndGet();
          records().forEach(record -> visitor.accept(List.of(record)));
        },
        waiting);
  }

  private Activities read(NamedFirst activities) {
    steps.read(List.of(activities::begin));
    // Only now is it known whose the contact is.
    reading.owners().remember(RecordType.CONTACT, RecordId.of(RecordType.CONTACT, "c"), BETA);
    steps.read(List.of(activities::finish));
    visitors.addAll(activities.part());
    return reading.facts().build(Workers.caller()).activities();
  }

  private static int of(Activities activities, int account) {
    return activities.to(account) - activities.from(account);
  }

  @Test
  void what_names_no_account_waits_for_whom_it_belongs_to_through_another_record() {
    Activities activities = read(withRoomFor(3));

    assertThat(of(activities, ALPHA)).isEqualTo(2);
    assertThat(of(activities, BETA)).isEqualTo(3);
    assertThat(scans).hasValue(1);
  }

  @Test
  void if_too_many_would_wait_all_are_read_again_and_none_counts_twice() {
    Activities activities = read(withRoomFor(2));

    assertThat(of(activities, ALPHA)).isEqualTo(2);
    assertThat(of(activities, BETA)).isEqualTo(3);
    assertThat(scans).hasValue(2);
  }
}
