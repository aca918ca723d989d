package touchstone.result;

import java.util.Currency;
import java.util.Optional;
import touchstone.fit.ProfileFits;
import touchstone.icp.AttributeTable;
import touchstone.value.ValueTable;
import touchstone.value.channel.ChannelColumn;
import touchstone.value.channel.TouchModel;
import touchstone.value.outlook.LifetimeOutlook;

/**
 * What was computed of all accounts of a connection, by the same ordinals. Arrays in it are not
 * copied when they are written.
 *
 * @param currency in which amounts are counted
 * @param accounts what lists show of them
 * @param values what customers are worth
 * @param outlook what customers are expected to bring
 * @param channels how accounts came
 * @param touchModel by which model of touches
 * @param fits how accounts fit the active profiles; empty if none is active
 * @param attributes what the fits looked at
 */
public record ComputedResults(
    Currency currency,
    ResultAccounts accounts,
    ValueTable values,
    LifetimeOutlook outlook,
    ChannelColumn channels,
    TouchModel touchModel,
    Optional<ProfileFits> fits,
    AttributeTable attributes) {}
