package touchstone.store;

import touchstone.connector.Page;
import touchstone.connector.model.RecordType;

/**
 * A page to be committed together with everything that follows from it.
 *
 * @param runId the run that read it, which must still be running
 * @param connectionId whose it is
 * @param type what it holds
 * @param page records, problems, and where to go on
 * @param step how far the run is with this page
 * @param apiCalls calls made since the last commit
 */
public record PageCommit(
    long runId, long connectionId, RecordType type, Page page, RunStep step, long apiCalls) {}
