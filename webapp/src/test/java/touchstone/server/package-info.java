/**
 * What integration tests share: the built WAR, and the server that runs it. No test of a feature
 * belongs here.
 */
package touchstone.server;
