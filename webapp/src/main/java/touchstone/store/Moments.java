package touchstone.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jdbi.v3.core.result.RowView;

/** Moments as the tables keep them: microseconds since 1970-01-01T00:00Z. */
final class Moments {

  private Moments() {}

  static long toMicros(Instant moment) {
    // ChronoUnit.MICROS.between counts nanoseconds first, of which a long holds those up to 2262.
    return Math.addExact(
        Math.multiplyExact(moment.getEpochSecond(), 1_000_000L), moment.getNano() / 1_000);
  }

  static Instant ofMicros(long micros) {
    return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
  }

  static Instant in(RowView row, String column) {
    return ofMicros(row.getColumn(column, Long.class));
  }

  static Optional<Instant> optionalIn(RowView row, String column) {
    return Optional.ofNullable(row.getColumn(column, Long.class)).map(Moments::ofMicros);
  }
}
