package touchstone.value.indicator;

import touchstone.value.formula.Formula;

/**
 * An indicator an administrator defines by a formula.
 *
 * @param key the stable name, lower case with underscores
 * @param label the words people read
 * @param formula what it computes; amounts are in units of the corporate currency
 * @param unit what its number counts
 * @param betterWhen which way it improves
 * @param side whose gain it tells of
 * @param minimumSample facts under each count, sum, mean and latest that it asks for; 1 or more. A
 *     count or a sum of none is one fact where the organisation records any
 */
public record FormulaDefinition(
    String key,
    String label,
    Formula formula,
    Unit unit,
    BetterWhen betterWhen,
    Side side,
    int minimumSample) {

  IndicatorDescription description() {
    return new IndicatorDescription(
        key,
        label,
        side,
        unit,
        betterWhen,
        new MinimumSample(minimumSample, "facts"),
        formula.text(),
        "Defined by an administrator");
  }
}
