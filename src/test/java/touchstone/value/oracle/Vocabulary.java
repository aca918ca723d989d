package touchstone.value.oracle;

import java.util.List;

/** The names that occur in a made-up company. */
public final class Vocabulary {

  /** Lead sources and types of campaigns. */
  public static final List<String> SOURCES =
      List.of(
          "Web",
          "Trade Show",
          "Partner",
          "Customer Referral",
          "Cold Call",
          "Webinar",
          "Purchased List",
          "Advertisement",
          "LinkedIn",
          "Word of mouth",
          "Horoscope",
          "Employee Referral");

  /** Priorities of cases; the last is in no list of weights. */
  public static final List<String> PRIORITIES = List.of("Low", "Medium", "High", "Urgent", "Sev 9");

  /** Measures of outcomes; no setting describes the last. */
  public static final List<String> MEASURES =
      List.of("Hours saved", "Revenue growth", "Adoption", "Orders a day");

  /** Kinds of signals; the last counts for nothing. */
  public static final List<String> SIGNALS =
      List.of("Referral", "Testimonial", "Case study", "Feedback", "Funding");

  private Vocabulary() {}
}
