/**
 * The sandbox's data dictionary: object types and fields as Salesforce describes them.
 *
 * <p>Belongs here: types, fields, lengths, picklists, references, and reading them from the
 * resource files {@code schema/*.csv}.
 *
 * <p>Does not belong here: records, permissions of a user, anything of HTTP.
 */
package touchstone.connector.salesforce.sandbox.schema;
