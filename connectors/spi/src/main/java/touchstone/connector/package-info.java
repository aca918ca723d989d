/**
 * What a connector implements, and what Touchstone knows of it.
 *
 * <p>Belongs here: the entry point {@link touchstone.connector.ConnectorProvider}, the open
 * connection {@link touchstone.connector.Connector}, the settings that describe themselves, the
 * exception whose kind says who must act, cursors, pages, and write-back.
 *
 * <p>Does not belong here: anything of one CRM, anything computed (metrics, profiles, fit), and any
 * dependency: this module has none.
 */
package touchstone.connector;
