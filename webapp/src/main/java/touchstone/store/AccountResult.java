package touchstone.store;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What was computed of one account.
 *
 * @param accountId its id in the source
 * @param nameKey its name in lower case, by which lists are sorted and searched
 * @param customer whether it has a won deal
 * @param tier the tier that counts; empty if nothing was scored
 * @param score 0 to 100; empty if nothing was scored
 * @param mutualValue 0 to 1, comparable among the accounts of the connection; empty if unknown
 * @param listItem what a list shows, as JSON
 * @param value both sides of its value, as JSON
 * @param fit its fit with every reason, as JSON; empty if nothing was scored
 */
public record AccountResult(
    String accountId,
    String nameKey,
    boolean customer,
    Optional<String> tier,
    OptionalDouble score,
    OptionalDouble mutualValue,
    String listItem,
    String value,
    Optional<String> fit) {}
