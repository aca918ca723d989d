package touchstone.store;

/**
 * What runs below.
 *
 * @param product as the database names itself: {@code H2} or {@code PostgreSQL}
 * @param productVersion as the database tells it
 * @param migration the version of the tables, like {@code 3}
 */
public record DatabaseVersion(String product, String productVersion, String migration) {}
