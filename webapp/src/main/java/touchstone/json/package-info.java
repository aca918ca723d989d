/**
 * The JSON forms that stored results and the REST interface share: known and unknown numbers, and
 * reading JSON that people sent.
 *
 * <p>Belongs here: small forms used by several packages. Does not belong here: what one package
 * alone writes or reads, and anything computed.
 */
package touchstone.json;
