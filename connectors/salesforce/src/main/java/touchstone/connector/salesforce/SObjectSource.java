package touchstone.connector.salesforce;

import java.util.List;
import touchstone.connector.model.RecordType;

/**
 * One sObject that feeds a record type.
 *
 * @param sObject its API name
 * @param type the record type it feeds
 * @param bindings where each standard field comes from
 * @param copyMarks checkboxes that mark a row as a copy or a pattern of other rows, which is left
 *     out so that one meeting is not counted several times
 */
record SObjectSource(
    String sObject, RecordType type, List<Binding> bindings, List<String> copyMarks) {

  SObjectSource {
    bindings = List.copyOf(bindings);
    copyMarks = List.copyOf(copyMarks);
  }
}
