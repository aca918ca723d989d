package touchstone.mapping;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import touchstone.icp.AttributeKind;

/** Counts the values of one attribute, account by account. Not thread-safe. */
final class PreviewCount {

  private static final int MOST_FREQUENT = 20;
  private static final int EXAMPLES = 5;

  private static final class Spelling {
    private final String asSeen;
    private long accounts;

    private Spelling(String asSeen) {
      this.asSeen = asSeen;
    }
  }

  private final AttributeKind kind;
  private final Map<String, Spelling> names = new HashMap<>();
  private final List<BigDecimal> numbers = new ArrayList<>();
  private final List<String> unusableExamples = new ArrayList<>();
  private long accounts;
  private long known;
  private long unusable;

  PreviewCount(AttributeKind kind) {
    this.kind = kind;
  }

  /** Counts one account. */
  void add(Optional<String> value) {
    accounts++;
    String text = value.map(String::strip).orElse("");
    if (text.isEmpty()) {
      return;
    }
    switch (kind) {
      case CATEGORY -> {
        known++;
        count(text);
      }
      case CATEGORIES -> addSeveral(text);
      case NUMBER -> addNumber(text);
    }
  }

  private void addSeveral(String text) {
    Set<String> once = new HashSet<>();
    for (String part : text.split(";")) {
      String name = part.strip();
      if (!name.isEmpty() && once.add(name.toLowerCase(Locale.ROOT))) {
        count(name);
      }
    }
    known += once.isEmpty() ? 0 : 1;
  }

  private void addNumber(String text) {
    try {
      BigDecimal number = new BigDecimal(text).stripTrailingZeros();
      known++;
      numbers.add(number);
      count(number.toPlainString());
    } catch (NumberFormatException e) {
      unusable++;
      if (unusableExamples.size() < EXAMPLES && !unusableExamples.contains(text)) {
        unusableExamples.add(text);
      }
    }
  }

  private void count(String name) {
    names.computeIfAbsent(name.toLowerCase(Locale.ROOT), key -> new Spelling(name)).accounts++;
  }

  AttributePreview preview(boolean everyAccount) {
    List<AttributePreview.ValueCount> mostFrequent =
        names.values().stream()
            .sorted(
                Comparator.comparingLong((Spelling spelling) -> spelling.accounts)
                    .reversed()
                    .thenComparing(spelling -> spelling.asSeen))
            .limit(MOST_FREQUENT)
            .map(spelling -> new AttributePreview.ValueCount(spelling.asSeen, spelling.accounts))
            .toList();
    return new AttributePreview(
        accounts,
        known,
        accounts == 0 ? 0 : (double) known / accounts,
        names.size(),
        mostFrequent,
        range(),
        unusable,
        unusableExamples,
        everyAccount);
  }

  private Optional<AttributePreview.Range> range() {
    if (numbers.isEmpty()) {
      return Optional.empty();
    }
    numbers.sort(Comparator.naturalOrder());
    return Optional.of(
        new AttributePreview.Range(
            numbers.get(0),
            numbers.get((numbers.size() - 1) / 2),
            numbers.get(numbers.size() - 1)));
  }
}
