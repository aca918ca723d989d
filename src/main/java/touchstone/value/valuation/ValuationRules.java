package touchstone.value.valuation;

import touchstone.value.IndicatorWeights;
import touchstone.value.channel.ChannelMap;
import touchstone.value.channel.TouchModel;
import touchstone.value.indicator.ValueSettings;

/**
 * How accounts are valued.
 *
 * @param settings what indicators ask for
 * @param weights how much each indicator counts
 * @param channels which channel a lead source belongs to
 * @param touches which touches are credited
 * @param minorUnitsPerUnit 100 where a unit of the corporate currency has a hundred cents
 */
public record ValuationRules(
    ValueSettings settings,
    IndicatorWeights weights,
    ChannelMap channels,
    TouchModel touches,
    double minorUnitsPerUnit) {}
