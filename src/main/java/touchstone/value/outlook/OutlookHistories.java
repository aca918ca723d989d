package touchstone.value.outlook;

/**
 * What the outlook of accounts rests on beside the models, as arrays, to be kept and told by later.
 * Arrays are not copied; nobody changes them. Amounts are in minor units.
 *
 * @param today epoch day
 * @param graceDays so many days after its last day a contract counts as ended
 * @param months the length of a contract's period; 0 without a contract
 * @param renewals how often the last contract was renewed
 * @param paidUntil epoch day of the last day that is paid for
 * @param amount revenue of one period
 * @param remaining revenue of running periods that is still to be earned
 * @param days on how many different days it bought without a contract; 0 if it did not
 * @param firstDay epoch day of the first purchase
 * @param lastDay epoch day of the last purchase
 * @param average mean amount of the purchases after the first day; 0 without any
 */
public record OutlookHistories(
    int today,
    int graceDays,
    int[] months,
    int[] renewals,
    int[] paidUntil,
    double[] amount,
    double[] remaining,
    int[] days,
    int[] firstDay,
    int[] lastDay,
    double[] average) {}
