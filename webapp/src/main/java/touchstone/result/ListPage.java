package touchstone.result;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;

/**
 * A page of a list.
 *
 * @param items in the form docs/api.md shows
 * @param next where to go on; empty on the last page
 */
public record ListPage(List<JsonObject> items, Optional<AccountQuery.Position> next) {}
