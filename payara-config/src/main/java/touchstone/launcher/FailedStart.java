package touchstone.launcher;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds in the server's log why Touchstone did not start, for the server goes on without it. */
final class FailedStart {

  private static final String SIGN = "Exception while loading the app";
  private static final Pattern REASON =
      Pattern.compile(
          "^(?:Caused by: )?(?:touchstone\\.[\\w.]+|java\\.lang\\.IllegalArgumentException):"
              + " (.+)$");

  private FailedStart() {}

  /** The sentence of what stopped it; empty as long as nothing did. */
  static Optional<String> reason(List<String> log) {
    if (log.stream().noneMatch(line -> line.contains(SIGN))) {
      return Optional.empty();
    }
    return Optional.of(
        log.stream()
            .map(REASON::matcher)
            .filter(Matcher::matches)
            .map(reason -> reason.group(1))
            .findFirst()
            .orElse("Touchstone cannot be loaded by its server; the log says why."));
  }
}
