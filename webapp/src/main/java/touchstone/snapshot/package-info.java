/**
 * Columns of primitives in files beside the database: what is computed from, and what was computed,
 * so that a computation reads arrays and not a million rows.
 *
 * <p>A file is written beside the old one, forced to the disk, and only then named by a row of the
 * database: a crash at any moment leaves the old file or the new one. Every block carries a
 * checksum; a file that is missing, cut off, damaged or of another version is told apart and made
 * anew from the database, which is the only place where anything is kept.
 *
 * <p>Belongs here: the format, the folder, writing and reading. Does not belong here: what the
 * columns mean and when they are stale (see {@code touchstone.account} and {@code
 * touchstone.result}), SQL, and anything that cannot be made again from the database.
 */
package touchstone.snapshot;
