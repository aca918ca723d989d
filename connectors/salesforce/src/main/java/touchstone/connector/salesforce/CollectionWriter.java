package touchstone.connector.salesforce;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import touchstone.connector.ConnectorException;
import touchstone.connector.RecordUpdate;
import touchstone.connector.WriteResult;

/**
 * Changes existing records, 200 a call, each row on its own.
 *
 * <p>Within a call the rows are sorted by id, so that two writers take their locks in the same
 * order. A row that is locked by somebody else is sent again, a few times, with growing waits.
 *
 * @see <a
 *     href="https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/resources_composite_sobjects_collections_update.htm">Update
 *     Records Using sObject Collections</a>
 */
final class CollectionWriter {

  /** The most that Salesforce takes in one call. */
  static final int ROWS_PER_CALL = 200;

  /** Salesforce itself waits ten seconds for a lock; three more rounds bridge a short batch job. */
  static final int LOCK_ROUNDS = 3;

  private static final Duration FIRST_LOCK_WAIT = Duration.ofSeconds(2);
  private static final String EVENT_PREFIX = "00U";
  private static final String LOCKED = "UNABLE_TO_LOCK_ROW";

  private final RestSession session;
  private final Pause pause;

  CollectionWriter(RestSession session, Pause pause) {
    this.session = session;
    this.pause = pause;
  }

  List<WriteResult> write(List<RecordUpdate> updates) throws ConnectorException {
    requireWritable(updates);
    WriteResult[] results = new WriteResult[updates.size()];
    try {
      for (List<Integer> chunk : chunks(updates, all(updates))) {
        send(updates, chunk, results);
      }
      retryLocked(updates, results);
    } catch (ConnectorException e) {
      throw e.writtenBefore(Stream.of(results).filter(Objects::nonNull).toList());
    }
    return List.of(results);
  }

  private static void requireWritable(List<RecordUpdate> updates) throws ConnectorException {
    for (RecordUpdate update : updates) {
      if (SObjectCatalogue.of(update.type()).isEmpty()) {
        throw new ConnectorException(
            ConnectorException.Kind.CONFIGURATION,
            "Salesforce has no object for "
                + update.type().plural()
                + ", so nothing can be written there; no record was changed.");
      }
    }
  }

  private void retryLocked(List<RecordUpdate> updates, WriteResult[] results)
      throws ConnectorException {
    for (int round = 0; round < LOCK_ROUNDS; round++) {
      List<Integer> locked = new ArrayList<>();
      for (int i = 0; i < results.length; i++) {
        if (results[i] instanceof WriteResult.Refused refused && refused.code().equals(LOCKED)) {
          locked.add(i);
        }
      }
      if (locked.isEmpty()) {
        return;
      }
      Retries.pause(pause, FIRST_LOCK_WAIT.multipliedBy(1L << round));
      for (List<Integer> chunk : chunks(updates, locked)) {
        // If the call breaks off they may be saved or not, so the refusal is not true any more.
        chunk.forEach(row -> results[row] = null);
        send(updates, chunk, results);
      }
    }
  }

  private void send(List<RecordUpdate> updates, List<Integer> chunk, WriteResult[] results)
      throws ConnectorException {
    List<Integer> sorted = new ArrayList<>(chunk);
    sorted.sort(
        Comparator.comparing((Integer i) -> sObjectOf(updates.get(i)))
            .thenComparing(i -> updates.get(i).id()));
    List<RecordUpdate> rows = sorted.stream().map(updates::get).toList();
    String sObjects =
        String.join(" and ", rows.stream().map(CollectionWriter::sObjectOf).distinct().toList());
    Answer<List<SaveResults.Saved>> answer =
        session.guarded(
            Call.patch(session.dataPath() + "/composite/sobjects", UpdateBody.of(rows)),
            SaveResults::read);
    if (answer instanceof Answer.Refused<List<SaveResults.Saved>> refused) {
      throw refused.refusal().about(sObjects, true);
    }
    List<SaveResults.Saved> saved = ((Answer.Accepted<List<SaveResults.Saved>>) answer).value();
    requireAligned(rows, saved);
    for (int i = 0; i < rows.size(); i++) {
      results[sorted.get(i)] = SaveResults.result(rows.get(i), saved.get(i));
    }
  }

  private static List<Integer> all(List<RecordUpdate> updates) {
    List<Integer> indexes = new ArrayList<>(updates.size());
    for (int i = 0; i < updates.size(); i++) {
      indexes.add(i);
    }
    return indexes;
  }

  // A record may be in a call only once: Salesforce refuses both rows otherwise.
  private static List<List<Integer>> chunks(List<RecordUpdate> updates, List<Integer> indexes) {
    List<List<Integer>> chunks = new ArrayList<>();
    List<Integer> chunk = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (int index : indexes) {
      if (chunk.size() == ROWS_PER_CALL || !ids.add(updates.get(index).id())) {
        chunks.add(chunk);
        chunk = new ArrayList<>();
        ids.clear();
        ids.add(updates.get(index).id());
      }
      chunk.add(index);
    }
    if (!chunk.isEmpty()) {
      chunks.add(chunk);
    }
    return chunks;
  }

  /** The sObject of an update; of two behind one type, the id's first three letters tell. */
  static String sObjectOf(RecordUpdate update) {
    List<SObjectSource> sources = SObjectCatalogue.of(update.type());
    String byPrefix = update.id().startsWith(EVENT_PREFIX) ? "Event" : "";
    return sources.stream()
        .map(SObjectSource::sObject)
        .filter(byPrefix::equals)
        .findFirst()
        .orElse(sources.get(0).sObject());
  }

  private static void requireAligned(List<RecordUpdate> rows, List<SaveResults.Saved> saved)
      throws ConnectorException {
    boolean aligned = saved.size() == rows.size();
    for (int i = 0; aligned && i < rows.size(); i++) {
      aligned = saved.get(i).isOf(rows.get(i).id());
    }
    if (!aligned) {
      throw new ConnectorException(
          ConnectorException.Kind.DEFECT,
          "Salesforce's results do not match the records sent, so it is not known what was"
              + " written. Please report it to the authors of Touchstone.");
    }
  }
}
