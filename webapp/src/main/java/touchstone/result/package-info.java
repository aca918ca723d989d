/**
 * The results of a computation, account by account: written as a file of columns that counts with
 * the row of its computation, and read from it for lists, cards and pushes.
 *
 * <p>Belongs here: which columns there are, writing them, reading one account or a page of the
 * list, and the JSON of accounts that the interface shows. Does not belong here: computing
 * anything, the format of files (see {@code touchstone.snapshot}), SQL, and what is told about all
 * accounts (summary and reports, which are stored with the row).
 */
package touchstone.result;
