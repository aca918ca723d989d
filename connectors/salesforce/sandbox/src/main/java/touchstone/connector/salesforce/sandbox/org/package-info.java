/**
 * One Salesforce organisation in memory: its records, users, permissions and rules.
 *
 * <p>Belongs here: storing, changing and deleting records as Salesforce would, field-level
 * security, validation rules, and the refusals that follow from them.
 *
 * <p>Does not belong here: HTTP, JSON answers, SOQL, and reading files.
 */
package touchstone.connector.salesforce.sandbox.org;
