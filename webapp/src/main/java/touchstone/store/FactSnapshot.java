package touchstone.store;

/**
 * The file that holds the facts of a connection.
 *
 * @param fileName within the connection's directory
 * @param fromRun what this run or a later one changed may not be in it
 */
public record FactSnapshot(String fileName, long fromRun) {}
