/**
 * What a customer will still bring: models of retention, repeat purchase and spend, their fit, and
 * the expected lifetime value that follows.
 *
 * <p>Belongs here: the shifted beta-geometric, BG/NBD and Gamma-Gamma models, maximum likelihood
 * for them, discounting, and the choice between model and realised value.
 *
 * <p>Does not belong here: how histories are read out of revenue entries, currencies, and general
 * statistics.
 */
package touchstone.value.lifetime;
