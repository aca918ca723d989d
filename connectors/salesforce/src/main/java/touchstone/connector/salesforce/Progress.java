package touchstone.connector.salesforce;

import java.time.Instant;
import java.util.Optional;

/** Follows the rows of a page and keeps the place reached. Not thread-safe. */
final class Progress {

  private final ReadCursor.Underway before;
  private final Optional<SObjectField> watermark;
  private Optional<KeyPosition> position;
  private Optional<Instant> highest;
  private long delivered;

  Progress(ReadCursor.Underway before, Optional<SObjectField> watermark) {
    this.before = before;
    this.watermark = watermark;
    this.position = before.position();
    this.highest = before.highest();
    this.delivered = before.delivered();
  }

  void passed(Row row) {
    delivered++;
    RowMapper.position(row, watermark)
        .ifPresent(
            at -> {
              if (isBeforeStart(at.at())) {
                position = Optional.of(at);
              }
              highest = later(highest, at.at());
            });
  }

  /** The state after the rows passed. */
  ReadCursor.Underway underway(Optional<String> locator) {
    return new ReadCursor.Underway(
        before.sObject(),
        before.startedAt(),
        position,
        highest,
        locator,
        delivered,
        before.base(),
        before.earlier());
  }

  /**
   * The watermark once all rows have passed: the latest change read, but not later than the query's
   * beginning by the server's clock.
   */
  Optional<Instant> watermark() {
    return highest.map(
        latest -> before.startedAt().filter(started -> started.isBefore(latest)).orElse(latest));
  }

  private boolean isBeforeStart(Optional<Instant> changed) {
    return changed.isEmpty()
        || before.startedAt().isEmpty()
        || !changed.get().isAfter(before.startedAt().get());
  }

  private static Optional<Instant> later(Optional<Instant> known, Optional<Instant> seen) {
    if (seen.isEmpty() || (known.isPresent() && known.get().isAfter(seen.get()))) {
      return known;
    }
    return seen;
  }
}
