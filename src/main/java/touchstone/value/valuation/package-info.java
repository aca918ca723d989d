/**
 * The values of all accounts put together from their parts, anew or after some accounts changed.
 *
 * <p>Belongs here: in which order the parts are computed, and which of them have to be computed
 * again when only some accounts changed.
 *
 * <p>Does not belong here: indicators, models, ranks, channels themselves.
 */
package touchstone.value.valuation;
