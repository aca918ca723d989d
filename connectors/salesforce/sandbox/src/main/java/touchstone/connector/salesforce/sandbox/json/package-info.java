/**
 * Writing JSON fast enough that the sandbox is never what a pull waits for.
 *
 * <p>Belongs here: turning values into bytes. Does not belong here: reading JSON, which a library
 * does, and what an answer holds.
 */
package touchstone.connector.salesforce.sandbox.json;
