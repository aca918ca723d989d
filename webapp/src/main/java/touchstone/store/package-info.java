/**
 * The database: connections, mappings, runs, the mirror of the CRM, results, and what was written
 * back. H2 in a file by default, PostgreSQL 15 or newer for a team; the same SQL on both.
 *
 * <p>Belongs here: every SQL statement of Touchstone (always with parameters), the migrations, and
 * plain records of what is stored. Does not belong here: decisions. A store says what is, and
 * changes what it is told; who may, when and why is for the packages above.
 *
 * <p>How things are stored:
 *
 * <ul>
 *   <li>Moments are {@code BIGINT} microseconds since 1970-01-01T00:00Z: the same on both databases
 *       whatever the session's time zone, exact, indexable, and read into primitive columns without
 *       an object per value. Days are {@code DATE}.
 *   <li>Decimals are {@code DECIMAL(38, 12)}: 26 digits before the point and 12 after it. They come
 *       back without trailing zeros. A number that does not fit is a counted problem.
 *   <li>Texts are {@code VARCHAR} without length, never {@code TEXT}, which H2 makes a slow CLOB.
 *   <li>JSON is text. Identifiers are lower case on both databases ({@code DATABASE_TO_LOWER}).
 *   <li>A mirror row is known by connection and source id. {@code changed_run} is the run that last
 *       changed what the row says, {@code seen_run} the run that last saw it, {@code content_hash}
 *       tells the two apart.
 * </ul>
 *
 * <p>Crash safety: H2 writes whole versions of the database, so after a kill the file holds every
 * transaction up to some moment and none in part. {@code WRITE_DELAY=0} makes that moment the last
 * commit for a killed process; after a power failure it may be the last write the disk took.
 * Nothing needs to be repaired: a run goes on from the cursor that was committed with its page.
 */
package touchstone.store;
