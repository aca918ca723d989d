package touchstone.connector.salesforce.sandbox.load;

import java.util.Map;

/**
 * One record of a file, before it means anything.
 *
 * @param object the object's API name, as written
 * @param reference the name other records call it by within the files; empty when it has none
 * @param place where it stands, for messages: file and line
 * @param values text by column, in the order of the file
 */
record SourceRow(String object, String reference, String place, Map<String, String> values) {}
