package touchstone.icp.cleaning;

/**
 * A name as it was typed, and how often.
 *
 * @param name without spaces around it
 * @param accounts how many accounts have it
 */
public record NameCount(String name, int accounts) {}
