package touchstone.connector.salesforce.sandbox.soql;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import touchstone.connector.salesforce.sandbox.org.StoredRecord;

/** A WHERE clause that has been checked: tells of one record whether it is wanted. */
sealed interface Condition {

  /** Whether a record satisfies it. */
  boolean test(StoredRecord record);

  /**
   * The earliest last touch a record can have and still satisfy it; empty when nothing is known. A
   * pull of changes asks for it, and is answered without looking at the older records.
   */
  default Optional<Instant> touchedFrom() {
    return Optional.empty();
  }

  /** The ids a record must have one of to satisfy it; empty when nothing is known. */
  default Optional<List<String>> ids() {
    return Optional.empty();
  }

  /** Nothing is asked. */
  record Everything() implements Condition {
    @Override
    public boolean test(StoredRecord record) {
      return true;
    }
  }

  /** All of several. */
  record All(List<Condition> parts) implements Condition {
    @Override
    public boolean test(StoredRecord record) {
      for (Condition part : parts) {
        if (!part.test(record)) {
          return false;
        }
      }
      return true;
    }

    @Override
    public Optional<Instant> touchedFrom() {
      return parts.stream()
          .map(Condition::touchedFrom)
          .flatMap(Optional::stream)
          .max(Comparator.naturalOrder());
    }

    @Override
    public Optional<List<String>> ids() {
      return parts.stream().map(Condition::ids).flatMap(Optional::stream).findFirst();
    }
  }

  /** One of several. */
  record Any(List<Condition> parts) implements Condition {
    @Override
    public boolean test(StoredRecord record) {
      for (Condition part : parts) {
        if (part.test(record)) {
          return true;
        }
      }
      return false;
    }

    @Override
    public Optional<Instant> touchedFrom() {
      List<Instant> bounds =
          parts.stream().map(Condition::touchedFrom).flatMap(Optional::stream).toList();
      return bounds.size() < parts.size()
          ? Optional.empty()
          : bounds.stream().min(Comparator.naturalOrder());
    }
  }

  /** The opposite. */
  record None(Condition part) implements Condition {
    @Override
    public boolean test(StoredRecord record) {
      return !part.test(record);
    }
  }

  /** One comparison. */
  record Comparison(
      Predicate<StoredRecord> predicate, Optional<Instant> touchedFrom, Optional<List<String>> ids)
      implements Condition {

    static Comparison of(Predicate<StoredRecord> predicate) {
      return new Comparison(predicate, Optional.empty(), Optional.empty());
    }

    @Override
    public boolean test(StoredRecord record) {
      return predicate.test(record);
    }
  }
}
