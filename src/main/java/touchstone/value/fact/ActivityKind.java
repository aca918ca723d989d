package touchstone.value.fact;

import java.util.Optional;

/** What kind of contact an activity is. */
public enum ActivityKind {
  /** Two-way by nature. */
  CALL,
  /** One message in one direction. */
  EMAIL,
  /** Two-way by nature. */
  MEETING,
  /** Something to do, which need not touch the customer. */
  TASK;

  /** Whether both sides take part in it by nature. */
  public boolean twoWay() {
    return this == CALL || this == MEETING;
  }

  /**
   * What a CRM's usual wording means: "Call", "Email", "Meeting", "Event", "Task".
   *
   * @param text as the CRM spells it
   * @return empty if the wording is not one of the usual ones
   */
  public static Optional<ActivityKind> fromText(String text) {
    String key = NameDictionary.key(text);
    if (key.contains("mail")) {
      return Optional.of(EMAIL);
    }
    if (key.contains("call") || key.contains("phone")) {
      return Optional.of(CALL);
    }
    if (key.contains("meeting") || key.contains("event") || key.contains("visit")) {
      return Optional.of(MEETING);
    }
    return key.contains("task") ? Optional.of(TASK) : Optional.empty();
  }
}
