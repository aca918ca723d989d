package touchstone.store;

import touchstone.connector.ConnectorException;

/** Who must do something so that a run can succeed. */
public enum WhoMustAct {
  /** Nobody: all is well, or it will be after a wait. */
  NOBODY,
  /** The administrator of Touchstone. */
  ADMINISTRATOR,
  /** The administrator of the CRM. */
  CRM_ADMINISTRATOR,
  /** Whoever keeps the data in the CRM. */
  DATA_OWNER,
  /** The authors of the software: this should not happen. */
  DEVELOPER;

  /** Who must act on a connector's exception. */
  public static WhoMustAct on(ConnectorException.Kind kind) {
    return switch (kind) {
      case CONFIGURATION -> ADMINISTRATOR;
      case PERMISSION -> CRM_ADMINISTRATOR;
      case RATE_LIMITED, TEMPORARY -> NOBODY;
      case REJECTED -> DATA_OWNER;
      case DEFECT -> DEVELOPER;
    };
  }
}
