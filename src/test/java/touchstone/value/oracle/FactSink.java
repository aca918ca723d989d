package touchstone.value.oracle;

import touchstone.value.fact.DealStatus;
import touchstone.value.fact.Unknown;

/**
 * Takes the facts of a made-up company, row by row. What is not known is marked as in {@link
 * Unknown}; an account of {@link Unknown#CODE} is none. Days are epoch days and moments epoch
 * seconds, both in UTC; money is in minor units. Names come as places in the lists of {@link
 * Vocabulary}, kinds as ordinals of the enums of touchstone.value.fact.
 */
public interface FactSink {

  /** An account; they come in the order of their numbers. */
  void account(int account, int created, int source);

  /** A person at an account, with the lead source the CRM has of it. */
  void contact(int contact, int account, int source, int created);

  /** A contact that a campaign of a type reached. */
  void campaignMember(int contact, int account, int campaignType, int responded);

  /** A lead, converted to an account or to none. */
  void lead(int account, int source, int created, int converted);

  /** A deal. */
  void deal(int account, DealStatus status, DealTerms terms);

  /** Revenue; without a last day it is one-off. */
  void revenueEntry(int account, int firstDay, int lastDay, long amount, boolean recurring);

  /**
   * A case.
   *
   * @param quarterHours effort in quarters of an hour, or {@link Unknown#CODE}
   * @param mark 1 worst to 5 best, or {@link Unknown#CODE}
   */
  void supportCase(int account, long opened, long closed, int priority, int quarterHours, int mark);

  /** An activity. */
  void activity(int account, long at, int kind, int direction, boolean done);

  /**
   * An answer to a question of satisfaction.
   *
   * @param mark 0 worst to 8 best: eighths, whose sums are exact in any order
   */
  void survey(int account, int mark, int day);

  /**
   * A number on the customer's side.
   *
   * @param quarters the number times 4
   */
  void outcome(int account, int measure, int quarters, int day);

  /** A dated sign. */
  void signal(int account, int kind, int day);
}
