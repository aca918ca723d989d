package touchstone.connector.salesforce.sandbox.org;

import java.util.Locale;

/** The running numbers Salesforce gives to cases, contracts and orders. */
final class Numbering {

  private long last = 1_000;

  void number(Draft draft) {
    switch (draft.type().name()) {
      case "Case" -> draft.setIfEmpty("CaseNumber", next());
      case "Contract" -> draft.setIfEmpty("ContractNumber", next());
      case "Order" -> draft.setIfEmpty("OrderNumber", next());
      default -> {
        // Other types carry names.
      }
    }
  }

  private String next() {
    last++;
    return String.format(Locale.ROOT, "%08d", last);
  }
}
