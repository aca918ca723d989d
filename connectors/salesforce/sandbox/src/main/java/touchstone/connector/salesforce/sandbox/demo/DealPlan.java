package touchstone.connector.salesforce.sandbox.demo;

import java.time.LocalDate;

/**
 * One deal before it becomes records.
 *
 * @param name what follows the company's name
 * @param type the opportunity's {@code Type}
 * @param opened when it was created
 * @param closes when it was closed, or is expected to be
 * @param stage where it is now
 * @param amount the contract's price for twelve months
 * @param discount in per cent
 * @param custom whether the implementation needs custom work
 */
record DealPlan(
    String name,
    String type,
    LocalDate opened,
    LocalDate closes,
    String stage,
    double amount,
    double discount,
    boolean custom) {

  static final String WON = "Closed Won";
  static final String LOST = "Closed Lost";
  static final String NEW_CUSTOMER = "New Customer";

  boolean won() {
    return stage.equals(WON);
  }

  boolean open() {
    return !won() && !stage.equals(LOST);
  }
}
