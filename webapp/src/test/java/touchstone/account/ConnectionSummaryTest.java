package touchstone.account;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import touchstone.connector.model.CrmRecord;
import touchstone.connector.model.SupportCase;
import touchstone.store.OnEachDatabase;

@OnEachDatabase
class ConnectionSummaryTest {

  private final ComputeBench bench = new ComputeBench();

  @AfterEach
  void close() {
    bench.close();
  }

  private JsonObject summary() {
    return bench.summary.of(bench.connection);
  }

  private static List<String> sentences(JsonObject summary) {
    return summary.getJsonArray("sentences").getValuesAs(JsonString.class).stream()
        .map(JsonString::getString)
        .toList();
  }

  @Nested
  class Before_a_computation {

    @Test
    void counts_what_was_read_and_says_what_to_do() {
      bench.mirror(Records.account("a", "Alpha").build(), Records.won("1", "a", 100));

      assertThat(summary().getInt("accounts")).isEqualTo(1);
      assertThat(summary().getInt("deals")).isEqualTo(1);
      assertThat(summary().getInt("scored")).isZero();
      assertThat(sentences(summary()))
          .containsExactly("Nothing is computed yet: start a run of the kind COMPUTE.");
      assertThat(summary().containsKey("lastComputedAt")).isFalse();
      assertThat(summary().getString("lastSyncAt")).isEqualTo("2026-06-30T12:00:00Z");
    }
  }

  @Nested
  class An_organisation_that_never_lost {

    @Test
    void has_no_win_rate_and_not_enough_to_learn_from() {
      bench.mirror(
          Records.account("a", "Alpha").build(),
          Records.account("b", "Beta").build(),
          Records.won("1", "a", 100),
          Records.deal("2", "b").build(),
          Records.supportCase("s").set(SupportCase.ACCOUNT_ID, "a").build());
      bench.compute();

      JsonObject summary = summary();

      assertThat(summary.getInt("dealsWon")).isEqualTo(1);
      assertThat(summary.getInt("dealsLost")).isZero();
      assertThat(summary.getInt("dealsOpen")).isEqualTo(1);
      assertThat(summary.getInt("customers")).isEqualTo(1);
      assertThat(summary.getInt("cases")).isEqualTo(1);
      assertThat(summary.getJsonObject("winRate").getBoolean("known")).isFalse();
      assertThat(summary.getJsonObject("winRate").getString("sentence"))
          .isEqualTo("No deal is recorded as lost, so the win rate is undefined.");
      assertThat(summary.getJsonObject("learning").getString("verdict"))
          .isEqualTo("NOT_ENOUGH_EVIDENCE");
      assertThat(summary.getJsonObject("learning").getString("sentence"))
          .startsWith("Not enough evidence to learn from: 1 deals won and 0 lost;");
      assertThat(summary.getBoolean("oneSided")).isTrue();
      assertThat(summary.getString("revenueFrom")).isEqualTo("WON_DEALS");
      assertThat(sentences(summary))
          .contains(
              "No profile is published, so accounts have no fit: publish one.",
              "No revenue entries are recorded: revenue is the amount of won deals.");
    }
  }

  @Nested
  class An_organisation_that_lost_some {

    @Test
    void has_a_win_rate_with_its_interval() {
      List<CrmRecord> records = new ArrayList<>();
      records.add(Records.account("a", "Alpha").build());
      for (int i = 0; i < 20; i++) {
        records.add(Records.won("w" + i, "a", 100));
        records.add(Records.lost("l" + i, "a"));
      }
      bench.mirror(records.toArray(CrmRecord[]::new));
      bench.compute();

      JsonObject winRate = summary().getJsonObject("winRate");

      assertThat(winRate.getJsonNumber("value").doubleValue()).isEqualTo(0.5);
      assertThat(winRate.getInt("observations")).isEqualTo(40);
      assertThat(winRate.getJsonNumber("low").doubleValue()).isBetween(0.3, 0.4);
      assertThat(winRate.getJsonNumber("high").doubleValue()).isBetween(0.6, 0.7);
      assertThat(summary().getJsonObject("learning").getString("verdict"))
          .isEqualTo("ENOUGH_EVIDENCE");
    }
  }
}
