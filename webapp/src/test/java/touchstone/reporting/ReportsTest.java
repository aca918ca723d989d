package touchstone.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import touchstone.account.Records;
import touchstone.connector.model.CrmRecord;

class ReportsTest extends ReportedCompany {

  @Nested
  class Channel_by_icp {

    @Test
    void is_not_there_before_a_computation() {
      assertThat(bench.reports.channelByIcp(bench.connection, ChannelQuery.allTime(false)))
          .isEmpty();
    }

    @Test
    void counts_a_line_for_all_and_one_a_group() {
      accounts("Web", 2, 1).accounts("Cold Call", 0, 2).compute();

      JsonObject report = channels(false);

      assertThat(line(report, "web", "ALL").getInt("accounts")).isEqualTo(3);
      assertThat(line(report, "web", "ICP").getInt("customers")).isEqualTo(2);
      assertThat(line(report, "web", "OTHER").getInt("won")).isEqualTo(1);
      assertThat(line(report, "all", "ALL").getInt("accounts")).isEqualTo(5);
      assertThat(line(report, "web", "ICP").getJsonObject("totalValue").getInt("value"))
          .isEqualTo(2_010);
      assertThat(report.getString("profile")).isEqualTo("Carriers");
      assertThat(report.getString("revenueFrom")).isEqualTo("WON_DEALS");
    }

    @Test
    void leaves_word_of_mouth_out_when_only_own_effort_counts() {
      accounts("Web", 2, 1).accounts("Customer Referral", 2, 0).compute();

      assertThat(channels(false).toString()).contains("Customer referral");
      assertThat(channels(true).toString()).doesNotContain("Customer referral");
      assertThat(line(channels(true), "web", "ALL").getInt("accounts")).isEqualTo(3);
    }

    @Test
    void says_that_no_win_rate_can_be_told_without_lost_deals() {
      accounts("Web", 2, 1).compute();

      assertThat(line(channels(false), "web", "ALL").getJsonObject("winRate").getString("sentence"))
          .isEqualTo("No deal is recorded as lost, so the win rate is undefined.");
    }
  }

  @Nested
  class Its_finding {

    @Test
    void names_the_channel_that_stands_clear() {
      accounts("Web", 19, 1).accounts("Cold Call", 2, 18).compute();

      assertThat(channels(false).getString("finding"))
          .isEqualTo(
              "Web brings the ICP most often: 19 of 20 accounts (95 %) against 2 of 20 (10 %) by"
                  + " Outbound; the 95 % intervals do not overlap.");
    }

    @Test
    void says_when_the_order_may_be_chance() {
      accounts("Web", 4, 2).accounts("Cold Call", 3, 3).compute();

      assertThat(channels(false).getString("finding"))
          .isEqualTo(
              "Web brings the ICP most often: 4 of 6 accounts (67 %) against 3 of 6 (50 %) by"
                  + " Outbound, but the 95 % intervals overlap, so the order may be chance.");
    }

    @Test
    void says_when_there_are_too_few() {
      accounts("Web", 2, 2).compute();

      assertThat(channels(false).getString("finding"))
          .isEqualTo(
              "No channel has 5 accounts of which it is known whether they are inside the ICP: too"
                  + " few to compare.");
    }

    @Test
    void says_when_no_profile_is_published() {
      accounts("Web", 9, 9);
      bench.mirror(records.toArray(CrmRecord[]::new)).mapUsualAttributes();
      bench.compute();

      assertThat(channels(false).getString("finding"))
          .isEqualTo("No profile is published, so it cannot be said which channel brings the ICP.");
    }

    @Test
    void says_when_no_lead_source_is_recorded() {
      records.add(Records.account("a", "Alpha", "Logistics", 10));
      compute();

      assertThat(channels(false).getString("finding"))
          .isEqualTo("No lead source is recorded, so channels cannot be compared.");
    }
  }

  @Nested
  class As_csv {

    @Test
    void it_is_the_same_table() {
      accounts("Web", 2, 1).compute();

      List<String> lines =
          bench
              .reports
              .channelByIcpCsv(bench.connection, ChannelQuery.allTime(false))
              .orElseThrow()
              .lines()
              .toList();

      assertThat(lines.get(0)).startsWith("channel,channelClass,group,leads,accounts,customers");
      assertThat(lines.get(1)).startsWith("Web,OWN_MARKETING,ALL,0,3,3,3,0,0,,,,");
      assertThat(lines).hasSize(4);
    }

    @Test
    void a_lead_source_cannot_smuggle_in_a_formula() {
      accounts("=HYPERLINK(\"http://evil\")", 2, 1).compute();

      assertThat(
              bench
                  .reports
                  .channelByIcpCsv(bench.connection, ChannelQuery.allTime(false))
                  .orElseThrow())
          .contains("\"'=HYPERLINK(\"\"http://evil\"\")\",UNKNOWN,ALL");
    }

    @Test
    void a_text_that_starts_like_a_formula_gets_an_apostrophe() {
      String csv =
          new CsvText(List.of("a", "b", "c", "d", "e"))
              .text("+1")
              .text("@x")
              .text("-y")
              .number(-3)
              .text("a=b")
              .end()
              .toString();

      assertThat(csv).isEqualTo("a,b,c,d,e\r\n'+1,'@x,'-y,-3,a=b\r\n");
    }
  }

  @Nested
  class Icp_against_rest {

    private JsonObject comparison() {
      return bench.reports.icpAgainstRest(bench.connection).orElseThrow();
    }

    @Test
    void compares_the_medians_of_every_indicator() {
      accounts("Web", 5, 5).compute();

      JsonObject value =
          comparison().getJsonArray("items").getValuesAs(JsonObject.class).stream()
              .filter(item -> item.getString("indicator").equals("lifetime_value"))
              .findFirst()
              .orElseThrow();

      assertThat(value.getString("unit")).isEqualTo("USD");
      assertThat(value.getJsonObject("icp").getInt("accounts")).isEqualTo(5);
      assertThat(value.getJsonObject("icp").getJsonObject("median").getInt("value"))
          .isEqualTo(1_020);
      assertThat(value.getJsonObject("rest").getJsonObject("median").getInt("value"))
          .isEqualTo(1_070);
    }

    // Ten different values, the five lowest inside: U = 0, exact two-sided p = 2 / choose(10, 5) =
    // 0.0079. The middle ones rank (0.25 + 0.5 + 0.5) / 3 and (0.75 + 0.5 + 0.5) / 3: lifetime
    // value
    // tells them apart, sales cycle and repeat contracts are tied.
    @Test
    void says_that_a_profile_of_worse_customers_deserves_another_look() {
      accounts("Web", 5, 5).compute();

      assertThat(comparison().getString("finding"))
          .isEqualTo(
              "Customers inside the ICP are worth less, so the profile deserves another look: the"
                  + " median value rank is 42 % for 5 customers inside and 58 % for 5 outside"
                  + " (p = 0.008).");
    }

    @Test
    void says_when_a_difference_may_be_chance() {
      accounts("Web", 5, 0);
      for (int i = 0; i < 5; i++) {
        records.add(Records.account("r" + i, "R" + i, "Retail", 10));
        records.add(Records.won("won-r" + i, "r" + i, 1_005 + 10L * i));
      }
      compute();

      assertThat(comparison().getString("finding"))
          .startsWith("No difference can be told from chance: the median value rank is");
    }

    @Test
    void says_when_there_are_too_few_customers() {
      accounts("Web", 2, 5).compute();

      assertThat(comparison().getString("finding"))
          .isEqualTo(
              "Not enough data: of known value are 2 customers inside the ICP and 5 outside; 5 of"
                  + " each are needed.");
    }

    @Test
    void is_a_csv_too() {
      accounts("Web", 5, 5).compute();

      assertThat(bench.reports.icpAgainstRestCsv(bench.connection).orElseThrow())
          .contains("Lifetime value,USD,TO_US,HIGHER_IS_BETTER,5,1020,5,1070\r\n");
    }
  }
}
