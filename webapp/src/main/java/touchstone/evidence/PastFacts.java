package touchstone.evidence;

import java.time.Instant;
import java.util.function.UnaryOperator;
import touchstone.account.ComputedConnection;
import touchstone.account.ConnectionFacts;
import touchstone.account.ReadFacts;
import touchstone.account.ReadingWatch;
import touchstone.backtest.OutOfTime;
import touchstone.history.FactHistory;
import touchstone.icp.AttributeTable;

/**
 * A connection's facts and how they became what they are.
 *
 * @param read the facts of today
 * @param mapped their attributes without groups
 * @param grouping completes attributes of a moment by the groups that are made of them
 * @param history what the CRM keeps of the past
 */
record PastFacts(
    ReadFacts read,
    AttributeTable mapped,
    UnaryOperator<AttributeTable> grouping,
    FactHistory history) {

  static PastFacts read(ConnectionFacts facts, long connectionId, Instant now, ReadingWatch watch) {
    ReadFacts read = facts.read(connectionId, now, watch);
    return new PastFacts(
        read,
        facts.mappedAttributes(connectionId, read),
        own -> facts.withGroups(connectionId, own),
        facts.history(connectionId, read, watch));
  }

  /** The same, to hold cards against what came later. */
  OutOfTime outOfTime(ComputedConnection computed) {
    return new OutOfTime(
        read.facts(), mapped, grouping, history, computed.asOf(), computed.values());
  }
}
