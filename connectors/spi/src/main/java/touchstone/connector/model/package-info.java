/**
 * The common CRM model: record types, their standard fields, and one record.
 *
 * <p>Belongs here: a class per record type that lists its standard fields with unit and meaning.
 * The mirror's columns, the CSV columns and the connectors' defaults follow from these lists.
 *
 * <p>Does not belong here: a CRM's own field names, computed values, storage.
 */
package touchstone.connector.model;
