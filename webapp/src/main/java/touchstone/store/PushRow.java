package touchstone.store;

import java.util.Map;

/**
 * One account of a push: the fields that change, and what became of it.
 *
 * @param accountId the account's id in the CRM
 * @param accountName its name
 * @param oldValues what the CRM holds, by field name; an empty field is absent
 * @param newValues what it is to hold, by field name; a field only among the old is emptied
 * @param state what became of it
 * @param code the CRM's own code of a refusal; blank otherwise
 * @param sentence what happened and what to do; blank if all is well
 * @param whoMustAct who must act on a refusal
 */
public record PushRow(
    String accountId,
    String accountName,
    Map<String, String> oldValues,
    Map<String, String> newValues,
    PushRowState state,
    String code,
    String sentence,
    WhoMustAct whoMustAct) {

  public PushRow {
    oldValues = Map.copyOf(oldValues);
    newValues = Map.copyOf(newValues);
  }

  /** A row still to be sent. */
  public static PushRow planned(
      String accountId,
      String accountName,
      Map<String, String> oldValues,
      Map<String, String> newValues) {
    return new PushRow(
        accountId,
        accountName,
        oldValues,
        newValues,
        PushRowState.PLANNED,
        "",
        "",
        WhoMustAct.NOBODY);
  }

  /** The same row with what became of it. */
  public PushRow became(PushRowState next, String nextCode, String why, WhoMustAct who) {
    return new PushRow(accountId, accountName, oldValues, newValues, next, nextCode, why, who);
  }
}
