package touchstone.account;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import touchstone.snapshot.Texts;
import touchstone.store.MirrorRecord;
import touchstone.value.fact.RecordSet;

/** The ids of records that arrived, to find what names them. Not thread-safe while it grows. */
final class ArrivedIds {

  private final Texts.Builder ids = new Texts.Builder();
  private long[] numbers = new long[64];
  private int size;

  void add(MirrorRecord record) {
    if (size == numbers.length) {
      numbers = Arrays.copyOf(numbers, 2 * size);
    }
    numbers[size++] = record.number();
    ids.add(record.id());
  }

  /** The ids of those that are in a set. */
  List<String> of(RecordSet records) {
    Texts texts = ids.build();
    List<String> found = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      if (records.contains(numbers[i])) {
        found.add(texts.get(i));
      }
    }
    return found;
  }
}
