/**
 * Salesforce's HTTP interface: which address does what, and how answers and errors look.
 *
 * <p>Belongs here: tokens, API versions, resources, pages of a query, the count of calls. Does not
 * belong here: what is stored and why a record is refused ({@code org}), how a query is understood
 * ({@code soql}), and listening on a port (the test kit).
 */
package touchstone.connector.salesforce.sandbox.rest;
