/**
 * A server that speaks Salesforce's wire protocol, for tests, the demo and the conformance step.
 *
 * <p>Belongs here: starting and stopping it. Does not belong here: anything of Touchstone's own
 * logic; the sandbox knows Salesforce only.
 */
package touchstone.connector.salesforce.sandbox;
