package touchstone.value.indicator;

/** When tenure starts. */
public enum TenureStart {
  /** The day the first deal was won. */
  FIRST_WIN,
  /** The day of the first touch, if it is before the first win. */
  FIRST_TOUCH,
  /** The day the account was entered into the CRM, if it is before the first win. */
  ACCOUNT_CREATED
}
