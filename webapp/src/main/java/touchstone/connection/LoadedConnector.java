package touchstone.connection;

import touchstone.connector.ConnectorProvider;

/**
 * A connector that was found.
 *
 * @param provider its entry point
 * @param origin {@code bundled}, or the jar's file name
 * @param version as the jar's manifest tells it; {@code unknown} if it does not
 * @param sha256 of the jar in hexadecimal; blank if bundled, because the application's own checksum
 *     covers it
 */
public record LoadedConnector(
    ConnectorProvider provider, String origin, String version, String sha256) {}
