package touchstone.icp;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What definition attributes were before they were changed, as a CRM's field history keeps it. The
 * value at a moment is the old value of the first change after it; without one, today's. Immutable
 * and thread-safe.
 *
 * <p>Changes from before the CRM began to keep them, and those it has thrown away since, are not
 * here: {@link #trackedSince} tells how far back an attribute can be told.
 */
public final class AttributeHistory {

  /** No change of anything. */
  public static final AttributeHistory NONE = new AttributeHistory(Map.of());

  /** What is known of the value before a change. */
  private enum Before {
    VALUE,
    BLANK,
    /** The CRM keeps only that a long text was changed. */
    NOT_KEPT
  }

  private record Change(long at, Before before, String text) {}

  private final Map<String, Map<Integer, List<Change>>> byKey;

  private AttributeHistory(Map<String, Map<Integer, List<Change>>> byKey) {
    this.byKey = byKey;
  }

  /** Whether no change is known of any attribute. */
  public boolean isEmpty() {
    return byKey.isEmpty();
  }

  /** The moment of the earliest change known of an attribute, of any account. */
  public Optional<Instant> trackedSince(String key) {
    return byKey.getOrDefault(key, Map.of()).values().stream()
        .map(changes -> changes.get(0).at())
        .min(Comparator.naturalOrder())
        .map(Instant::ofEpochSecond);
  }

  /**
   * The attributes of all accounts at a moment.
   *
   * @param today the attributes as they stand
   * @param created epoch day each account was entered, {@link Integer#MIN_VALUE} if unknown; of an
   *     account entered later nothing was known
   * @param end the first moment after the day
   * @param zone in which days begin
   */
  public AttributeTable at(AttributeTable today, int[] created, Instant end, ZoneId zone) {
    long[] moments = new long[today.rows()];
    Arrays.fill(moments, end.getEpochSecond());
    return at(today, created, moments, zone);
  }

  /**
   * The attributes of each account at a moment of its own: what could be known of customers before
   * they bought.
   *
   * @param ends of each account the first epoch second that is too late
   */
  public AttributeTable at(AttributeTable today, int[] created, long[] ends, ZoneId zone) {
    boolean[] there = new boolean[today.rows()];
    for (int row = 0; row < there.length; row++) {
      there[row] =
          created[row] == Integer.MIN_VALUE
              || LocalDate.ofEpochDay(created[row]).atStartOfDay(zone).toEpochSecond() < ends[row];
    }
    return new AttributeTable(
        today.rows(), today.columns().stream().map(column -> at(column, there, ends)).toList());
  }

  private AttributeColumn at(AttributeColumn today, boolean[] there, long[] ends) {
    Map<Integer, List<Change>> changes = byKey.getOrDefault(today.attribute().key(), Map.of());
    AttributeColumnBuilder then = new AttributeColumnBuilder(today.attribute(), today.rows());
    for (int row = 0; row < there.length; row++) {
      if (!there[row]) {
        continue;
      }
      long end = ends[row];
      Optional<Change> next =
          changes.getOrDefault(row, List.of()).stream().filter(c -> c.at() >= end).findFirst();
      if (next.isEmpty()) {
        then.copy(row, today);
      } else if (next.get().before() == Before.VALUE) {
        then.set(row, next.get().text());
      }
    }
    return then.build();
  }

  /**
   * The day on which each account's value became known: that of the last change from blank; without
   * one the day the account was entered, if changes were kept by then.
   *
   * @param today the attribute as it stands
   * @param created epoch day each account was entered, {@link Integer#MIN_VALUE} if unknown
   * @return epoch days; {@link Integer#MIN_VALUE} where nobody knows
   */
  public int[] firstKnownDays(AttributeColumn today, int[] created, ZoneId zone) {
    int[] days = new int[today.rows()];
    Arrays.fill(days, Integer.MIN_VALUE);
    Optional<Instant> since = trackedSince(today.attribute().key());
    if (since.isEmpty()) {
      return days;
    }
    int tracked = day(since.get().getEpochSecond(), zone);
    Map<Integer, List<Change>> changes = byKey.get(today.attribute().key());
    for (int row = 0; row < days.length; row++) {
      if (today.known(row)) {
        days[row] = firstKnown(changes.getOrDefault(row, List.of()), created[row], tracked, zone);
      }
    }
    return days;
  }

  private static int firstKnown(List<Change> changes, int created, int tracked, ZoneId zone) {
    for (int i = changes.size() - 1; i >= 0; i--) {
      switch (changes.get(i).before()) {
        case BLANK -> {
          return day(changes.get(i).at(), zone);
        }
        case NOT_KEPT -> {
          return Integer.MIN_VALUE;
        }
        case VALUE -> {
          // It was known before this change: look further back.
        }
      }
    }
    return created >= tracked ? created : Integer.MIN_VALUE;
  }

  private static int day(long second, ZoneId zone) {
    return Math.toIntExact(LocalDate.ofInstant(Instant.ofEpochSecond(second), zone).toEpochDay());
  }

  /** Starts to collect changes. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects changes in any order. Not thread-safe. */
  public static final class Builder {

    private final Map<String, Map<Integer, List<Change>>> byKey = new HashMap<>();
    private final Map<String, String> texts = new HashMap<>();

    /**
     * A change of an attribute of an account.
     *
     * @param before as {@link AttributeColumnBuilder#set} reads it; empty if it was blank
     * @param after likewise; if both are empty, the CRM keeps only that there was a change
     */
    public Builder add(
        String key, int account, Instant at, Optional<String> before, Optional<String> after) {
      Before was =
          before.isPresent() ? Before.VALUE : after.isPresent() ? Before.BLANK : Before.NOT_KEPT;
      // One text for all accounts that had it: there are few industries and many accounts.
      String text = before.map(old -> texts.computeIfAbsent(old, same -> same)).orElse("");
      byKey
          .computeIfAbsent(key, k -> new HashMap<>())
          .computeIfAbsent(account, a -> new ArrayList<>(2))
          .add(new Change(at.getEpochSecond(), was, text));
      return this;
    }

    /** The history. The builder is used up. */
    public AttributeHistory build() {
      byKey
          .values()
          .forEach(
              accounts ->
                  accounts
                      .values()
                      .forEach(list -> list.sort(Comparator.comparingLong(Change::at))));
      return new AttributeHistory(byKey);
    }
  }
}
