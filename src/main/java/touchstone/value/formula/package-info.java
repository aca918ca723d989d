/**
 * The language in which an administrator defines an indicator: read by a library, checked here, and
 * handed on as a tree of terms.
 *
 * <p>Belongs here: the words of the language, its errors with their place, whether a formula grows
 * with age.
 *
 * <p>Does not belong here: facts and the computation of a formula (touchstone.value.indicator).
 */
package touchstone.value.formula;
