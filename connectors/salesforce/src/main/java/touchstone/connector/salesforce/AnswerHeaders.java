package touchstone.connector.salesforce;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Reads the headers of an answer that tell of time. */
final class AnswerHeaders {

  private AnswerHeaders() {}

  /** A moment like {@code Sat, 21 Nov 2026 10:00:00 GMT}; empty if it is none. */
  static Optional<Instant> moment(Optional<String> header) {
    try {
      return header.map(
          text -> ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /**
   * How long the server asks to wait.
   *
   * @param retryAfter seconds, or a date
   * @param date the server's own clock, with which a date is compared
   */
  static Optional<Duration> wait(Optional<String> retryAfter, Optional<String> date) {
    Optional<String> text = retryAfter.map(String::strip);
    if (text.isPresent() && text.get().matches("\\d{1,9}")) {
      return Optional.of(Duration.ofSeconds(Long.parseLong(text.get())));
    }
    Optional<Instant> until = moment(text);
    Optional<Instant> now = moment(date);
    if (until.isEmpty() || now.isEmpty()) {
      return Optional.empty();
    }
    Duration wait = Duration.between(now.get(), until.get());
    return Optional.of(wait.isNegative() ? Duration.ZERO : wait);
  }
}
