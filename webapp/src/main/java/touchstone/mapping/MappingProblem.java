package touchstone.mapping;

/**
 * What is wrong with one line of a mapping.
 *
 * @param subject the attribute's key or the standard field, like {@code deals.amount}
 * @param sentence what is wrong and what to do
 */
public record MappingProblem(String subject, String sentence) {}
