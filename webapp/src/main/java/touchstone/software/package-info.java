/**
 * Which software runs.
 *
 * <p>Belongs here: the version the build wrote down, for provenance, health and the interface. Does
 * not belong here: anything that depends on another package of Touchstone.
 */
package touchstone.software;
