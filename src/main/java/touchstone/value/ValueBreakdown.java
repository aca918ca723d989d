package touchstone.value;

import java.util.List;
import touchstone.value.indicator.RevenueBasis;
import touchstone.value.indicator.Side;

/**
 * The value of one account with everything it is made of.
 *
 * @param mutualValue the two sides together
 * @param toUs what the customer is worth to us
 * @param toCustomer what we are worth to the customer
 * @param indicators every indicator, known or not, in the order of the catalogue
 * @param revenueBasis what was counted as revenue
 */
public record ValueBreakdown(
    MutualValue mutualValue,
    SideScore toUs,
    SideScore toCustomer,
    List<IndicatorShare> indicators,
    RevenueBasis revenueBasis) {

  public ValueBreakdown {
    indicators = List.copyOf(indicators);
  }

  /** The indicators of a side. */
  public List<IndicatorShare> indicators(Side side) {
    return indicators.stream().filter(share -> share.indicator().side() == side).toList();
  }
}
