/**
 * Learning a scorecard from accounts whose outcome is known.
 *
 * <p>Belongs here: cutting definition attributes into bands and names, weighing them with
 * shrinkage, bringing the weights to points, and turning a score into a calibrated probability.
 * Only definition attributes come in: the columns' type sees to it.
 *
 * <p>Does not belong here: who counts as a good account, scoring accounts with a card, and whether
 * a published profile holds on later accounts.
 */
package touchstone.icp.learning;
