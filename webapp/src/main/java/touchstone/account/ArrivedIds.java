package touchstone.account;

import java.util.ArrayList;
import java.util.List;
import touchstone.snapshot.Texts;
import touchstone.store.MirrorRecord;
import touchstone.value.fact.RecordSet;

/** The ids of records that arrived, to find what names them. Not thread-safe while it grows. */
final class ArrivedIds {

  private final Texts.Builder ids = new Texts.Builder();
  private final RecordNumbers numbers = new RecordNumbers();

  void add(MirrorRecord record) {
    numbers.add(record.number());
    ids.add(record.id());
  }

  /** The ids of those that are in a set. */
  List<String> of(RecordSet records) {
    Texts texts = ids.build();
    List<String> found = new ArrayList<>();
    for (int i = 0; i < numbers.size(); i++) {
      if (records.contains(numbers.get(i))) {
        found.add(texts.get(i));
      }
    }
    return found;
  }
}
