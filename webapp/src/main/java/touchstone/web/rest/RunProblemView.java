package touchstone.web.rest;

/**
 * An example of what was wrong.
 *
 * @param type the step, mostly a record type
 * @param code a stable name
 * @param severity what became of the row
 * @param sentence what is wrong, where, and what to do
 */
public record RunProblemView(String type, String code, String severity, String sentence) {}
