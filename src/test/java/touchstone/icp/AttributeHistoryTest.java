package touchstone.icp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AttributeHistoryTest {

  private static final DefinitionAttribute INDUSTRY =
      new DefinitionAttribute(
          "industry", "Industry", AttributeFamily.FIRMOGRAPHIC, AttributeKind.CATEGORY);
  private static final DefinitionAttribute TOOLS =
      new DefinitionAttribute(
          "tools", "Tools", AttributeFamily.TECHNOGRAPHIC, AttributeKind.CATEGORIES);
  private static final int UNKNOWN_DAY = Integer.MIN_VALUE;
  private static final LocalDate DAY = LocalDate.of(2024, 6, 30);
  private static final int EPOCH_DAY = (int) DAY.toEpochDay();

  private final AttributeHistory.Builder history = AttributeHistory.builder();

  private static Instant noon(int days) {
    return DAY.plusDays(days).atTime(12, 0).toInstant(ZoneOffset.UTC);
  }

  private static AttributeTable today(DefinitionAttribute attribute, String... values) {
    AttributeColumnBuilder column = new AttributeColumnBuilder(attribute, values.length);
    for (int row = 0; row < values.length; row++) {
      column.set(row, values[row]);
    }
    return new AttributeTable(values.length, List.of(column.build()));
  }

  private static int[] created(int rows) {
    int[] days = new int[rows];
    java.util.Arrays.fill(days, UNKNOWN_DAY);
    return days;
  }

  private AttributeTable at(AttributeTable today, int[] created, int days) {
    return history
        .build()
        .at(
            today,
            created,
            DAY.plusDays(days + 1L).atStartOfDay().toInstant(ZoneOffset.UTC),
            ZoneOffset.UTC);
  }

  private static String name(AttributeTable table, int row) {
    CategoryColumn column = (CategoryColumn) table.columns().get(0);
    return column.known(row) ? column.names().get(column.codes()[row]) : "unknown";
  }

  @Test
  void the_value_of_a_day_is_what_the_next_change_took_away() {
    history.add("industry", 0, noon(5), Optional.of("Retail"), Optional.of("Logistics"));
    history.add("industry", 0, noon(0), Optional.of("Mining"), Optional.of("Retail"));
    AttributeTable today = today(INDUSTRY, "Logistics", "Software");

    assertThat(name(at(today, created(2), -1), 0)).isEqualTo("Mining");
    assertThat(name(at(today, created(2), 0), 0)).isEqualTo("Retail");
    assertThat(name(at(today, created(2), 5), 0)).isEqualTo("Logistics");
    assertThat(name(at(today, created(2), -1), 1)).isEqualTo("Software");
  }

  @Test
  void a_value_entered_later_was_unknown() {
    history.add("industry", 0, noon(5), Optional.empty(), Optional.of("Logistics"));

    assertThat(name(at(today(INDUSTRY, "Logistics"), created(1), 4), 0)).isEqualTo("unknown");
  }

  @Test
  void a_change_of_which_the_crm_kept_no_values_leaves_the_day_before_unknown() {
    history.add("tools", 0, noon(5), Optional.empty(), Optional.empty());

    AttributeTable before = at(today(TOOLS, "ERP;Shop", "ERP"), created(2), 4);

    assertThat(before.columns().get(0).known(0)).isFalse();
    assertThat(before.columns().get(0).known(1)).isTrue();
  }

  @Test
  void of_an_account_entered_later_nothing_was_known() {
    assertThat(name(at(today(INDUSTRY, "Retail"), new int[] {EPOCH_DAY + 1}, 0), 0))
        .isEqualTo("unknown");
    assertThat(name(at(today(INDUSTRY, "Retail"), new int[] {EPOCH_DAY}, 0), 0))
        .isEqualTo("Retail");
  }

  @Test
  void each_account_can_have_a_moment_of_its_own() {
    history.add("industry", 0, noon(5), Optional.of("Retail"), Optional.of("Logistics"));
    history.add("industry", 1, noon(5), Optional.of("Retail"), Optional.of("Logistics"));

    AttributeTable table =
        history
            .build()
            .at(
                today(INDUSTRY, "Logistics", "Logistics"),
                created(2),
                new long[] {noon(5).getEpochSecond(), noon(6).getEpochSecond()},
                ZoneOffset.UTC);

    assertThat(name(table, 0)).isEqualTo("Retail");
    assertThat(name(table, 1)).isEqualTo("Logistics");
  }

  @Test
  void a_value_became_known_with_the_last_change_from_blank_or_with_the_account() {
    history.add("industry", 0, noon(-90), Optional.empty(), Optional.of("Retail"));
    history.add("industry", 0, noon(-50), Optional.of("Retail"), Optional.empty());
    history.add("industry", 0, noon(-9), Optional.empty(), Optional.of("Mining"));
    history.add("industry", 0, noon(-3), Optional.of("Mining"), Optional.of("Retail"));
    AttributeTable today = today(INDUSTRY, "Retail", "Retail", "Retail", "");
    int[] created = {EPOCH_DAY - 300, EPOCH_DAY - 80, EPOCH_DAY - 300, EPOCH_DAY - 10};

    int[] days =
        history.build().firstKnownDays(today.columns().get(0), created, ZoneId.of("Europe/Paris"));

    assertThat(days)
        .as("filled, entered with the account, from before the CRM kept changes, blank")
        .containsExactly(EPOCH_DAY - 9, EPOCH_DAY - 80, UNKNOWN_DAY, UNKNOWN_DAY);
  }

  @Test
  void says_how_far_back_it_can_tell() {
    history.add("industry", 1, noon(5), Optional.of("Retail"), Optional.of("Logistics"));
    history.add("industry", 0, noon(-5), Optional.of("Retail"), Optional.of("Logistics"));

    AttributeHistory built = history.build();

    assertThat(built.trackedSince("industry")).contains(noon(-5));
    assertThat(built.trackedSince("tools")).isEmpty();
  }
}
