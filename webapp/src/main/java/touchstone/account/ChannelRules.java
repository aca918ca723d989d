package touchstone.account;

import java.util.List;
import touchstone.report.FiscalCalendar;
import touchstone.value.channel.EnteredCost;
import touchstone.value.channel.TouchModel;

/**
 * How channels are reported; an administrator may change each part.
 *
 * @param touchModel which touches are credited unless a report asks for another model
 * @param calendar the fiscal years
 * @param costs what channels cost beside campaigns
 */
public record ChannelRules(
    TouchModel touchModel, FiscalCalendar calendar, List<EnteredCost> costs) {

  /** First touch, calendar years, no costs beside those of campaigns. */
  public static final ChannelRules DEFAULTS =
      new ChannelRules(TouchModel.FIRST_TOUCH, FiscalCalendar.CALENDAR_YEARS, List.of());

  public ChannelRules {
    costs = List.copyOf(costs);
  }
}
