/**
 * The demo company: an invented business whose CRM holds what Touchstone is made to find.
 *
 * <p>Belongs here: generating it, always the same, and the truth planted in it. Does not belong
 * here: any judgement about the data; that is what the demo shows.
 */
package touchstone.connector.salesforce.sandbox.demo;
