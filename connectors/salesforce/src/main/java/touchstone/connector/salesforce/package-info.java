/**
 * The Salesforce connector: reads and writes one organisation over its REST API.
 *
 * <p>Belongs here: sign-in, the calls and their retries, SOQL, the translation between Salesforce's
 * objects and the common model, and the sentences an administrator reads when a call is refused.
 *
 * <p>Does not belong here: anything computed from the records, storage, schedules, other CRMs, and
 * any dependency but the SPI and what the server provides (Jakarta REST client, JSON Processing).
 */
package touchstone.connector.salesforce;
