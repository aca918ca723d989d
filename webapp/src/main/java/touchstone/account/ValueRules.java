package touchstone.account;

import java.util.List;
import java.util.Map;
import touchstone.store.AttributeMapping;
import touchstone.value.IndicatorWeights;
import touchstone.value.channel.Channel;
import touchstone.value.channel.ChannelMap;
import touchstone.value.fact.Scale;
import touchstone.value.indicator.ValueSettings;

/**
 * How the values of one connection are computed; an administrator may change each part.
 *
 * @param channels which channel a lead source belongs to, only where it differs from the defaults
 * @param weights how much each indicator counts
 * @param settings what indicators ask for
 * @param caseScale the scale of the marks customers give to cases
 * @param channelRules how channels are reported
 */
public record ValueRules(
    Map<String, Channel> channels,
    IndicatorWeights weights,
    ValueSettings settings,
    Scale caseScale,
    ChannelRules channelRules) {

  /** Marks on cases from 1 to 5, the core's weights and settings, its channels. */
  public static final ValueRules DEFAULTS =
      new ValueRules(
          Map.of(),
          IndicatorWeights.defaults(),
          ValueSettings.defaults(),
          new Scale(1, 5),
          ChannelRules.DEFAULTS);

  public ValueRules {
    channels = Map.copyOf(channels);
  }

  /** The defaults with the administrator's changes. */
  public ChannelMap channelMap() {
    ChannelMap map = ChannelMap.defaults();
    for (Map.Entry<String, Channel> entry : channels.entrySet()) {
      map = map.with(entry.getKey(), entry.getValue());
    }
    return map;
  }

  /** Which version of the connection's rules this is; 1 for the defaults. */
  public int version() {
    return weights.version();
  }

  /** The same as another version. */
  ValueRules atVersion(int number) {
    return new ValueRules(
        channels,
        new IndicatorWeights(number, weights.byIndicator(), weights.unlisted()),
        settings,
        caseScale,
        channelRules);
  }

  /** The same with the number fields among mapped values read as outcomes. */
  ValueRules withOutcomesOf(List<AttributeMapping> mappings) {
    return new ValueRules(
        channels,
        weights,
        settings.withOutcomeFields(OutcomeFields.of(mappings)),
        caseScale,
        channelRules);
  }

  /** The same with other channels. */
  public ValueRules withChannels(Map<String, Channel> changed) {
    return new ValueRules(changed, weights, settings, caseScale, channelRules);
  }
}
