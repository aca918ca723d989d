package touchstone.connector.salesforce;

import java.util.Optional;

/** One row of a query's answer: texts as the JSON spells them. */
record Row(Columns columns, String[] values) {

  /** The value of a column; empty if it is blank, null or not asked for. */
  Optional<String> text(String name) {
    return text(columns.indexOf(name));
  }

  Optional<String> text(int index) {
    if (index < 0 || values[index] == null || values[index].isBlank()) {
      return Optional.empty();
    }
    return Optional.of(values[index]);
  }

  boolean isTrue(String name) {
    return text(name).filter("true"::equals).isPresent();
  }
}
