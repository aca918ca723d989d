/**
 * The base of every CRM sandbox: an HTTP server on the loopback interface that records what it was
 * asked and fails on command.
 *
 * <p>Belongs here: listening, reading and writing HTTP messages, the request log, fault rules.
 *
 * <p>Does not belong here: anything of one CRM (paths, tokens, error bodies), and anything of the
 * connector contract, which lives one package up.
 */
package touchstone.connector.testkit.http;
