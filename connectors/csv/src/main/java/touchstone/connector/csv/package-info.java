/**
 * The reference connector: reads a directory of CSV files. Read this, copy this; {@code
 * docs/for-connector-authors.md} walks through it.
 *
 * <p>Belongs here: what a CSV file may look like, which file holds which record type, which column
 * holds which standard field, and how texts become values.
 *
 * <p>Does not belong here: what the records mean, anything that writes files, and every class of
 * Touchstone outside the connector SPI.
 */
package touchstone.connector.csv;
