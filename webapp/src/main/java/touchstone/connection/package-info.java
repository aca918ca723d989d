/**
 * Connections to CRMs: which connectors there are, what an administrator entered, secrets, opening
 * and checking.
 *
 * <p>Belongs here: everything between "an administrator entered this" and an open {@link
 * touchstone.connector.Connector}. Listing connectors is automatic, connecting is an
 * administrator's act: nothing here calls a host that nobody entered. Does not belong here: reading
 * records (see {@code touchstone.sync}), writing back, SQL, and anything of one CRM.
 *
 * <p>Secrets go in and never come out again, but into a connector. They are encrypted with
 * AES-256-GCM (Google Tink); the key is in a file of its own outside the database, and each secret
 * is bound to its connection and name.
 */
package touchstone.connection;
