package touchstone.web.rest;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A page of a list.
 *
 * @param items what is on it
 * @param next pass it as {@code cursor} for the next page; absent on the last one
 */
public record ListView<T>(List<T> items, Optional<String> next) {

  public ListView {
    items = List.copyOf(items);
  }

  /** A list that fits on one page. */
  static <T> ListView<T> whole(List<T> items) {
    return new ListView<>(items, Optional.empty());
  }

  /**
   * Cuts a page from what was read with one more than its limit.
   *
   * @param cursor the cursor behind an item
   */
  static <T> ListView<T> cut(List<T> oneMore, int limit, Function<T, String> cursor) {
    return oneMore.size() <= limit
        ? whole(oneMore)
        : new ListView<>(
            oneMore.subList(0, limit), Optional.of(cursor.apply(oneMore.get(limit - 1))));
  }
}
