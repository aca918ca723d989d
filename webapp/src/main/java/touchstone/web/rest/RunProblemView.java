package touchstone.web.rest;

import java.net.URI;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import touchstone.connector.model.RecordType;
import touchstone.store.ProblemCount;

/**
 * An example of what was wrong.
 *
 * @param type the step, mostly a record type
 * @param code a stable name
 * @param severity what became of the row
 * @param sentence what is wrong, where, and what to do
 * @param crmUrl the record's page in the CRM, where there is one
 */
public record RunProblemView(
    String type, String code, String severity, String sentence, Optional<String> crmUrl) {

  /** "deals 006...: what is wrong"; the first word may be the CRM's own name of the type. */
  private static final Pattern PLACE = Pattern.compile("\\S+ ([^\\s:]+): .*", Pattern.DOTALL);

  static RunProblemView of(
      ProblemCount problem, String example, BiFunction<RecordType, String, Optional<URI>> page) {
    Matcher place = PLACE.matcher(example);
    Optional<String> record = place.matches() ? Optional.of(place.group(1)) : Optional.empty();
    return new RunProblemView(
        problem.step(),
        problem.code(),
        problem.severity().name(),
        example,
        RecordType.ofPlural(problem.step())
            .flatMap(type -> record.flatMap(id -> page.apply(type, id)))
            .map(URI::toString));
  }
}
