package touchstone.store;

import java.util.Optional;

/**
 * The files that hold the facts of a connection, within the connection's directory.
 *
 * @param baseName all facts as they were once
 * @param changedName all facts of the accounts that changed since, if any did
 * @param fromRun what this run or a later one changed may not be in them
 */
public record FactSnapshot(String baseName, Optional<String> changedName, long fromRun) {}
