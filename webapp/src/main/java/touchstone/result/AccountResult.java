package touchstone.result;

import jakarta.json.JsonObject;
import java.util.Optional;

/**
 * What was computed of one account, in the form docs/api.md shows.
 *
 * @param accountId its id in the source
 * @param listItem what a list shows
 * @param value both sides of its value
 * @param fit its fit with every reason; empty if nothing was scored
 */
public record AccountResult(
    String accountId, JsonObject listItem, JsonObject value, Optional<JsonObject> fit) {}
