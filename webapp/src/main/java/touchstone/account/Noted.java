package touchstone.account;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import touchstone.connector.RowProblem;
import touchstone.connector.model.Field;
import touchstone.connector.model.RecordType;
import touchstone.snapshot.Columns;
import touchstone.snapshot.Texts;
import touchstone.snapshot.UnreadableFileException;
import touchstone.store.MirrorRecord;
import touchstone.store.ProblemCount;
import touchstone.value.fact.RecordSet;

/**
 * What looks wrong in mirrored records, counted. Which record each remark is about is kept, so that
 * the remarks on a record can be taken back when it is read again. Examples are of the records with
 * the smallest numbers, whatever order a database gives them in. Not thread-safe while it grows.
 */
final class Noted {

  /** So many examples are kept of each, so that some are left when records are put right. */
  private static final int SAMPLE = 100;

  private record Key(RecordType type, String code, RowProblem.Severity severity) {}

  private record Example(long record, String sentence) {}

  private static final Comparator<Example> ORDER =
      Comparator.comparingLong(Example::record).thenComparing(Example::sentence);

  /** The remarks of one kind. */
  private static final class Remarks {
    private long[] records = {};
    private int count;
    private final List<Example> examples = new ArrayList<>();

    /** All examples up to this record are kept, and none beyond. */
    private long keptUpTo = Long.MAX_VALUE;

    void add(long record) {
      if (count == records.length) {
        records = Arrays.copyOf(records, Math.max(4, count + count / 2));
      }
      records[count++] = record;
    }

    void add(Example example) {
      if (example.record() > keptUpTo) {
        return;
      }
      examples.add(example);
      if (examples.size() >= 2 * SAMPLE) {
        examples.sort(ORDER);
        keptUpTo = examples.get(SAMPLE - 1).record();
        examples.removeIf(kept -> kept.record() > keptUpTo);
      }
    }

    List<String> shown() {
      return examples.stream()
          .sorted(ORDER)
          .limit(ProblemCount.EXAMPLES)
          .map(Example::sentence)
          .toList();
    }

    /** A copy without what is about these records. */
    Remarks without(RecordSet gone) {
      Remarks left = new Remarks();
      left.records = new long[count];
      for (int i = 0; i < count; i++) {
        if (!gone.contains(records[i])) {
          left.records[left.count++] = records[i];
        }
      }
      left.keptUpTo = keptUpTo;
      left.examples.addAll(examples);
      left.examples.removeIf(example -> gone.contains(example.record()));
      return left;
    }

    void addAll(Remarks added) {
      for (int i = 0; i < added.count; i++) {
        add(added.records[i]);
      }
      keptUpTo = Math.min(keptUpTo, added.keptUpTo);
      examples.removeIf(example -> example.record() > keptUpTo);
      added.examples.forEach(this::add);
    }

    boolean hasExamples() {
      return examples.size() >= Math.min(ProblemCount.EXAMPLES, count);
    }
  }

  private final Map<Key, Remarks> remarks =
      new TreeMap<>(
          Comparator.comparing(Key::type).thenComparing(Key::code).thenComparing(Key::severity));

  /** The value of a field counts as unknown. */
  void unknownValue(MirrorRecord record, Field<?> field, String code, String sentence) {
    add(record, code, sentence, RowProblem.Severity.VALUE_UNKNOWN);
  }

  /** The value of an attribute counts as unknown. */
  void unknownAttribute(MirrorRecord record, String attribute, String code, String sentence) {
    add(record, code, sentence, RowProblem.Severity.VALUE_UNKNOWN);
  }

  /** The record is not counted. */
  void leftOut(MirrorRecord record, String code, String sentence) {
    add(record, code, sentence, RowProblem.Severity.ROW_LEFT_OUT);
  }

  /** The record is counted and worth a look. */
  void look(MirrorRecord record, String code, String sentence) {
    add(record, code, sentence, RowProblem.Severity.NOTED);
  }

  private void add(
      MirrorRecord record, String code, String sentence, RowProblem.Severity severity) {
    Remarks kind =
        remarks.computeIfAbsent(new Key(record.type(), code, severity), key -> new Remarks());
    long number = record.number();
    kind.add(number);
    kind.add(new Example(number, record.type().plural() + " " + record.id() + ": " + sentence));
  }

  /** How many records of a type are not counted. */
  long leftOut(RecordType type) {
    return remarks.entrySet().stream()
        .filter(entry -> entry.getKey().type() == type)
        .filter(entry -> entry.getKey().severity() == RowProblem.Severity.ROW_LEFT_OUT)
        .mapToLong(entry -> entry.getValue().count)
        .sum();
  }

  /** What was counted, by type and code. */
  List<ProblemCount> counts() {
    List<ProblemCount> counts = new ArrayList<>();
    remarks.forEach(
        (key, kind) ->
            counts.add(
                new ProblemCount(
                    key.type().plural(), key.code(), key.severity(), kind.count, kind.shown())));
    return counts;
  }

  /**
   * Without what was said of records that were read again, and with what is said of them now.
   *
   * @param replaced the records that were read again, by type
   * @return empty if too few examples would be left: everything must be read again
   */
  Optional<Noted> with(Map<RecordType, RecordSet> replaced, Noted now) {
    Noted all = new Noted();
    remarks.forEach((key, kind) -> all.remarks.put(key, kind.without(replaced.get(key.type()))));
    all.addAll(now);
    all.remarks.values().removeIf(kind -> kind.count == 0);
    return Optional.of(all)
        .filter(noted -> noted.remarks.values().stream().allMatch(Remarks::hasExamples));
  }

  /** Adds what was said of other records. */
  void addAll(Noted others) {
    others.remarks.forEach(
        (key, added) -> remarks.computeIfAbsent(key, k -> new Remarks()).addAll(added));
  }

  void write(Columns columns) {
    List<String> keys = new ArrayList<>();
    int index = 0;
    for (Map.Entry<Key, Remarks> entry : remarks.entrySet()) {
      Key key = entry.getKey();
      Remarks kind = entry.getValue();
      keys.add(key.type().name());
      keys.add(key.code());
      keys.add(key.severity().name());
      keys.add(Long.toString(kind.keptUpTo));
      String prefix = "noted." + index++;
      columns.put(prefix + ".records", Arrays.copyOf(kind.records, kind.count));
      columns.put(
          prefix + ".exampleOf", kind.examples.stream().mapToLong(Example::record).toArray());
      columns.put(prefix + ".examples", kind.examples.stream().map(Example::sentence).toList());
    }
    columns.put("noted", keys);
  }

  static Noted read(Columns columns) throws UnreadableFileException {
    Noted noted = new Noted();
    Texts keys = columns.texts("noted");
    for (int index = 0; index < keys.size() / 4; index++) {
      Key key =
          new Key(
              RecordType.valueOf(keys.get(4 * index)),
              keys.get(4 * index + 1),
              RowProblem.Severity.valueOf(keys.get(4 * index + 2)));
      Remarks kind = new Remarks();
      kind.keptUpTo = Long.parseLong(keys.get(4 * index + 3));
      String prefix = "noted." + index;
      kind.records = columns.longs(prefix + ".records");
      kind.count = kind.records.length;
      long[] of = columns.longs(prefix + ".exampleOf");
      Texts sentences = columns.texts(prefix + ".examples");
      for (int i = 0; i < of.length; i++) {
        kind.examples.add(new Example(of[i], sentences.get(i)));
      }
      noted.remarks.put(key, kind);
    }
    return noted;
  }
}
