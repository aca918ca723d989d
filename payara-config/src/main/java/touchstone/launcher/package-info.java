/**
 * The program behind {@code ./touchstone}: it starts the server with checked settings, and leads
 * the demo through the REST API like any other client.
 *
 * <p>Belongs here: the command line, the settings of a start, the server as a child process, the
 * demo's steps.
 *
 * <p>Does not belong here: anything the product computes or stores; what the demo shows comes from
 * the API alone.
 */
package touchstone.launcher;
