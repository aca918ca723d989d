package touchstone.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import touchstone.account.ComputeBench;
import touchstone.connector.model.Campaign;
import touchstone.connector.model.CampaignMember;
import touchstone.connector.model.Contact;
import touchstone.connector.model.CrmRecord;
import touchstone.connector.model.RecordType;
import touchstone.value.channel.TouchModel;

class ChannelChoicesTest extends ReportedCompany {

  @Nested
  class By_touch_model {

    private JsonObject by(TouchModel model) {
      return bench
          .reports
          .channelByIcp(
              bench.connection, new ChannelQuery(Optional.of(model), false, Optional.empty()))
          .orElseThrow();
    }

    /** Each account came by the web and answered a webinar before it bought. */
    private void twoTouches() {
      accounts("Web", 2, 1);
      records.add(
          CrmRecord.of(RecordType.CAMPAIGN, "c")
              .set(Campaign.CAMPAIGN_TYPE, "Webinar")
              .set(Campaign.START_DATE, LocalDate.of(2024, 2, 1))
              .set(Campaign.ACTUAL_COST, new BigDecimal("600.30"))
              .build());
      for (int i = 0; i < 3; i++) {
        records.add(
            CrmRecord.of(RecordType.CONTACT, "p" + i).set(Contact.ACCOUNT_ID, "Web" + i).build());
        records.add(
            CrmRecord.of(RecordType.CAMPAIGN_MEMBER, "m" + i)
                .set(CampaignMember.CAMPAIGN_ID, "c")
                .set(CampaignMember.CONTACT_ID, "p" + i)
                .set(CampaignMember.RESPONDED_DATE, LocalDate.of(2024, 2, 1))
                .build());
      }
    }

    @Test
    void the_same_accounts_are_credited_to_others() {
      twoTouches();
      compute();

      assertThat(line(by(TouchModel.FIRST_TOUCH), "web", "ALL").getInt("customers")).isEqualTo(3);
      assertThat(line(by(TouchModel.LAST_TOUCH), "webinar", "ALL").getInt("customers"))
          .isEqualTo(3);
      assertThat(line(by(TouchModel.LINEAR), "web", "ALL").getJsonNumber("customers"))
          .hasToString("1.5");
      assertThat(line(by(TouchModel.LINEAR), "all", "ALL").getInt("customers")).isEqualTo(3);
      assertThat(by(TouchModel.LINEAR).getJsonArray("notes").toString())
          .contains("Linear: an account counts in equal shares");
    }

    @Test
    void all_stand_side_by_side() {
      twoTouches();
      compute();

      JsonObject web =
          bench
              .reports
              .touchModels(bench.connection, ChannelQuery.allTime(false))
              .orElseThrow()
              .getJsonArray("items")
              .getJsonObject(0);

      assertThat(web.getString("label")).isEqualTo("Web");
      assertThat(web.getJsonObject("models").toString())
          .isEqualTo(
              "{\"FIRST_TOUCH\":{\"accounts\":3,\"customers\":3,\"won\":3,\"totalValue\":3030},"
                  + "\"LAST_TOUCH\":{\"accounts\":0,\"customers\":0,\"won\":0,\"totalValue\":0},"
                  + "\"LINEAR\":{\"accounts\":1.5,\"customers\":1.5,\"won\":1.5,"
                  + "\"totalValue\":1515}}");
      assertThat(
              bench
                  .reports
                  .touchModelsCsv(bench.connection, ChannelQuery.allTime(false))
                  .orElseThrow())
          .contains("Web,OWN_MARKETING,LINEAR,1.5,1.5,1.5,1515\r\n");
    }

    @Test
    void the_rules_say_which_one_holds_unless_another_is_asked_for() throws Exception {
      bench.rules.put(bench.connection, ComputeBench.json("{'touchModel':'LAST_TOUCH'}"), "ann");
      twoTouches();
      compute();

      assertThat(channels(false).getString("touchModel")).isEqualTo("LAST_TOUCH");
      assertThat(bench.card("Web0").getJsonObject("channel").getString("sentence"))
          .isEqualTo("Last touch before the first win: Webinar (own marketing).");
    }

    @Test
    void cost_is_told_to_the_cent_for_the_channel_and_for_a_customer() {
      twoTouches();
      compute();

      JsonObject webinar = line(by(TouchModel.LAST_TOUCH), "webinar", "ALL");

      assertThat(webinar.getJsonObject("cost").getJsonNumber("value")).hasToString("600.3");
      assertThat(webinar.getJsonObject("costPerCustomer").getJsonNumber("value"))
          .hasToString("200.1");
      assertThat(webinar.getJsonObject("paybackMonths").getString("sentence"))
          .isEqualTo("3 customers of known revenue, 5 are needed.");
      assertThat(
              line(by(TouchModel.FIRST_TOUCH), "web", "ALL")
                  .getJsonObject("cost")
                  .getString("sentence"))
          .isEqualTo("No campaign of this channel is recorded and no cost was entered for it.");
    }

    @Test
    void a_campaign_without_a_cost_makes_it_unknown_and_says_what_is_known() {
      twoTouches();
      records.add(
          CrmRecord.of(RecordType.CAMPAIGN, "d").set(Campaign.CAMPAIGN_TYPE, "Webinar").build());
      compute();

      assertThat(
              line(by(TouchModel.LAST_TOUCH), "webinar", "ALL")
                  .getJsonObject("costPerCustomer")
                  .getString("sentence"))
          .isEqualTo(
              "The cost of 1 of 2 campaigns is not recorded: it is at least 600.30 USD. Enter the"
                  + " missing costs, 0 for a campaign that was free.");
    }
  }

  @Nested
  class Of_a_fiscal_period {

    @Test
    void only_what_happened_in_it_is_counted() throws Exception {
      bench.rules.put(bench.connection, ComputeBench.json("{'fiscalYearStartMonth':4}"), "ann");
      accounts("Web", 2, 1).compute();

      assertThat(
              channels(false).getJsonArray("periods").getValuesAs(JsonObject.class).stream()
                  .map(period -> period.getString("label") + " " + period.getString("from")))
          .containsExactly("FY2024-Q4 2024-01-01", "FY2024 2023-04-01");
      JsonObject quarter =
          bench
              .reports
              .channelByIcp(
                  bench.connection,
                  new ChannelQuery(Optional.empty(), true, Optional.of("FY2024-Q4")))
              .orElseThrow();
      assertThat(line(quarter, "web", "ALL").getInt("won")).isEqualTo(3);
      assertThat(quarter.getJsonObject("period").getString("to")).isEqualTo("2024-03-31");
    }
  }
}
