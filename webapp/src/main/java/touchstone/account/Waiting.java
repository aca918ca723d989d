package touchstone.account;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import touchstone.connector.model.RecordType;
import touchstone.snapshot.Columns;
import touchstone.snapshot.Texts;
import touchstone.snapshot.UnreadableFileException;
import touchstone.store.MirrorRecord;
import touchstone.store.RecordId;
import touchstone.value.fact.RecordSet;

/**
 * Records that say something else from some day on though nobody changes them, like one that is
 * dated ahead: they must be read again on that day. Not thread-safe while it grows.
 */
final class Waiting {

  private record Until(RecordType type, String id, int day) {}

  private final Map<Long, Until> records = new TreeMap<>();

  /** A record must be read again on a day, or before. */
  void add(MirrorRecord record, LocalDate day) {
    records.merge(
        record.number(),
        new Until(record.type(), record.id(), (int) day.toEpochDay()),
        (one, other) -> one.day() <= other.day() ? one : other);
  }

  /** The ids of the records that must be read again by a day. */
  Map<RecordType, Set<String>> due(LocalDate today) {
    Map<RecordType, Set<String>> due = new EnumMap<>(RecordType.class);
    for (Until until : records.values()) {
      if (until.day() <= today.toEpochDay()) {
        due.computeIfAbsent(until.type(), type -> new TreeSet<>()).add(until.id());
      }
    }
    return due;
  }

  /** Without records that were read again, and with those of them that wait now. */
  Waiting with(Map<RecordType, RecordSet> replaced, Waiting now) {
    Waiting waiting = new Waiting();
    records.forEach(
        (record, until) -> {
          if (!replaced.get(until.type()).contains(record)) {
            waiting.records.put(record, until);
          }
        });
    waiting.addAll(now);
    return waiting;
  }

  /** Remembers those of other records too. */
  void addAll(Waiting others) {
    records.putAll(others.records);
  }

  void write(Columns columns) {
    List<String> texts = new ArrayList<>();
    for (Until until : records.values()) {
      texts.add(until.type().name());
      texts.add(until.id());
    }
    columns.put("waiting", texts);
    columns.put("waiting.day", records.values().stream().mapToInt(Until::day).toArray());
  }

  static Waiting read(Columns columns) throws UnreadableFileException {
    Waiting waiting = new Waiting();
    Texts texts = columns.texts("waiting");
    int[] days = columns.ints("waiting.day");
    for (int i = 0; i < days.length; i++) {
      RecordType type = RecordType.valueOf(texts.get(2 * i));
      String id = texts.get(2 * i + 1);
      waiting.records.put(RecordId.of(type, id), new Until(type, id, days[i]));
    }
    return waiting;
  }
}
