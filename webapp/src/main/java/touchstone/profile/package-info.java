/**
 * Profiles and their versions: written by people or found in data, published, compared, rolled
 * back.
 *
 * <p>Belongs here: the JSON form of a scorecard with everything that can be wrong with one, the
 * life of a version, and its provenance. Does not belong here: SQL (see {@code touchstone.store}),
 * what a scorecard means (see {@code touchstone.icp}), and scores (see {@code touchstone.account}).
 */
package touchstone.profile;
