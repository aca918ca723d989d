/**
 * SOQL: reading a query by the grammar {@code Soql.g4}, checking it against the data dictionary,
 * and finding the records.
 *
 * <p>Belongs here: everything between the text of a query and its result. Does not belong here:
 * pages, locators and HTTP; changing records.
 */
package touchstone.connector.salesforce.sandbox.soql;
