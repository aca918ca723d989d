/**
 * Filling an organisation from files somebody exported.
 *
 * <p>Belongs here: CSV files with Salesforce API names, the JSON of {@code sf data export tree},
 * the sentences that say what is wrong with them. Does not belong here: what a record means once it
 * is stored.
 */
package touchstone.connector.salesforce.sandbox.load;
