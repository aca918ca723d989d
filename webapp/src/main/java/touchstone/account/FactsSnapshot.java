package touchstone.account;

import java.time.LocalDate;
import java.util.Map;
import touchstone.connector.model.RecordType;
import touchstone.icp.cleaning.CleanedAttributes;
import touchstone.store.Organisation;
import touchstone.value.fact.OverlaidFacts;
import touchstone.work.Workers;

/**
 * All facts of a connection as of a day, with what it takes to bring them up to date later by what
 * changed: a base that stays as it is, and beside it all of the accounts that changed since.
 * Immutable by convention: nobody changes the parts after construction. Thread-safe.
 *
 * @param day the day in the organisation's time zone
 * @param nextRate the first day after it on which an exchange rate begins; {@link LocalDate#MAX} if
 *     none is known
 * @param accounts the accounts, by ordinal
 * @param merges which account was merged into which
 * @param facts their facts, and whose contacts, leads and deals are
 * @param attributes their definition attributes as read
 * @param noted what looked wrong
 * @param hanging on which records others hang
 * @param waiting which records must be read again on some day
 */
record FactsSnapshot(
    LocalDate day,
    LocalDate nextRate,
    AccountDirectory accounts,
    Map<String, String> merges,
    OverlaidFacts facts,
    OverlaidAttributes attributes,
    Noted noted,
    Hanging hanging,
    Waiting waiting) {

  /** What the core takes. */
  ReadFacts facts(Organisation organisation, ValueRules rules, Workers workers) {
    // What the suppliers hold is let go once they are asked: no more than these parts of it.
    OverlaidFacts overlaid = facts;
    OverlaidAttributes typed = attributes;
    return new ReadFacts(
        organisation,
        rules,
        accounts,
        facts.edition(),
        new Lazily<>(() -> overlaid.whole(workers).facts()),
        new Lazily<>(() -> CleanedAttributes.of(typed.whole())),
        records(RecordType.DEAL, "deals"),
        records(RecordType.SUPPORT_CASE, "supportCases"),
        noted.counts());
  }

  /** The number of records of a type: each is a fact or left out. */
  private long records(RecordType type, String table) {
    return facts.rows(table) + noted.leftOut(type);
  }

  /** The same as a base of its own. */
  FactsSnapshot rebased(Workers workers) {
    return new FactsSnapshot(
        day,
        nextRate,
        accounts.rebased(),
        merges,
        OverlaidFacts.of(facts.whole(workers)),
        OverlaidAttributes.of(attributes.whole()),
        noted,
        hanging.rebased(),
        waiting);
  }
}
