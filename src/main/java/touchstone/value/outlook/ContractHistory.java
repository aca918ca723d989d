package touchstone.value.outlook;

import java.util.List;
import touchstone.value.lifetime.AccountRevenue;
import touchstone.value.lifetime.RenewalHistory;

/**
 * What the subscription periods of one account show.
 *
 * @param months the length of a period in months, 1 or more
 * @param earlier contracts that ended before the last one began
 * @param last the last contract, running or ended
 * @param remaining revenue of running periods that is still to be earned, 0 or more
 */
record ContractHistory(
    int months, List<RenewalHistory> earlier, AccountRevenue.Contract last, double remaining) {}
