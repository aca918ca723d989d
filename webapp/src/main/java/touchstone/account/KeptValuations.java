package touchstone.account;

import java.lang.ref.SoftReference;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import touchstone.value.fact.FactsEdition;
import touchstone.value.valuation.Valuation;
import touchstone.value.valuation.ValuationEdition;
import touchstone.work.Workers;

/**
 * What connections were last valued at, as long as there is room: by the same rules and on the same
 * day, only the accounts that changed since are measured again. Thread-safe.
 */
final class KeptValuations {

  private final Workers workers;
  private final Map<Long, SoftReference<Kept>> kept = new ConcurrentHashMap<>();

  /** A valuation and what it was made of. */
  private record Kept(FactsEdition facts, ValuationTerms terms, ValuationEdition edition) {}

  KeptValuations(Workers workers) {
    this.workers = workers;
  }

  /**
   * Values the accounts of a connection, and keeps it.
   *
   * @param now the moment it is computed for
   */
  ValuationEdition of(long connectionId, ReadFacts read, Instant now) {
    ValuationTerms terms = ValuationTerms.of(read, now);
    // Let go before everything is computed, which takes the room.
    SoftReference<Kept> former = kept.remove(connectionId);
    ValuationEdition edition =
        Optional.ofNullable(former)
            .map(SoftReference::get)
            .filter(before -> before.terms.equals(terms))
            .flatMap(before -> after(before, read))
            .orElseGet(
                () ->
                    ValuationEdition.of(
                        Valuation.of(read.facts(), terms.asOf(), terms.rules(), workers)));
    kept.put(connectionId, new SoftReference<>(new Kept(read.edition(), terms, edition.kept())));
    return edition;
  }

  private Optional<ValuationEdition> after(Kept before, ReadFacts read) {
    return read.edition()
        .since(before.facts)
        .flatMap(changes -> before.edition.after(changes, workers));
  }
}
