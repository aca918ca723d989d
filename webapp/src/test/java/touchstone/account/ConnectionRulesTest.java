package touchstone.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.JsonObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import touchstone.connector.model.Account;

class ConnectionRulesTest {

  private final ComputeBench bench = new ComputeBench();

  @AfterEach
  void close() {
    bench.close();
  }

  private void put(String rules) throws InvalidRulesException {
    bench.rules.put(bench.connection, ComputeBench.json(rules), "ann");
  }

  @Nested
  class A_lead_source {

    @Test
    void nobody_assigned_is_a_channel_of_its_own() {
      bench.mirror(
          Records.account("a", "Alpha").set(Account.LEAD_SOURCE, "Salon de Paris").build());
      bench.compute();

      JsonObject channel = bench.card("a").getJsonObject("channel");

      assertThat(channel.getString("label")).isEqualTo("Salon de Paris");
      assertThat(channel.getString("channelClass")).isEqualTo("UNKNOWN");
    }

    @Test
    void goes_where_an_administrator_puts_it() throws Exception {
      put(
          "{'channels':[{'source':'Salon de Paris','channel':'Events',"
              + "'channelClass':'OWN_MARKETING'}]}");
      bench.mirror(
          Records.account("a", "Alpha").set(Account.LEAD_SOURCE, "SALON DE PARIS ").build(),
          Records.account("b", "Beta").set(Account.LEAD_SOURCE, "Trade Show").build());
      bench.compute();

      assertThat(bench.card("a").getJsonObject("channel"))
          .isEqualTo(bench.card("b").getJsonObject("channel"));
    }
  }

  @Nested
  class What_was_put {

    @Test
    void comes_back_with_the_defaults_filled_in() throws Exception {
      put(
          "{'minimumTenureDays':30,'caseScale':{'worst':1,'best':10},"
              + "'costPerSupportHourMinorUnits':8000}");

      JsonObject rules = bench.rules.json(bench.connection);

      assertThat(rules.getInt("minimumTenureDays")).isEqualTo(30);
      assertThat(rules.getInt("equalAgeDays")).isEqualTo(365);
      assertThat(rules.getJsonObject("caseScale").getInt("best")).isEqualTo(10);
      assertThat(rules.getInt("costPerSupportHourMinorUnits")).isEqualTo(8_000);
      put(rules.toString());
      assertThat(bench.rules.json(bench.connection)).isEqualTo(rules);
    }

    @Test
    void changes_what_is_computed() throws Exception {
      bench.mirror(
          Records.account("a", "Alpha").build(),
          Records.account("b", "Beta").build(),
          Records.won("1", "a", 10),
          Records.won("2", "b", 20));
      put("{'weights':{'byIndicator':{'lifetime_value_equal_age':0},'unlisted':0}}");
      bench.compute();

      assertThat(bench.value("a").getJsonObject("mutual").getBoolean("known")).isFalse();
    }
  }

  @Nested
  class A_wrong_member {

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        quoteCharacter = '`',
        value = {
          "{'chanels':[]}|chanels",
          "{'channels':{}}|channels",
          "{'channels':[1]}|channels[0]",
          "{'channels':[{'source':' ','channel':'x','channelClass':'PARTNER'}]}|channels[0].source",
          "{'channels':[{'source':'s','channel':'x','channelClass':'MINE'}]}|channels[0].channelClass",
          "{'weights':{'unlisted':-1}}|weights",
          "{'weights':{'byIndicator':{'discount':'much'}}}|weights.byIndicator.discount",
          "{'caseScale':{'worst':5,'best':5}}|caseScale",
          "{'caseScale':{'worst':5}}|caseScale.best",
          "{'tenureStart':'BIRTH'}|tenureStart",
          "{'recentDays':0}|recentDays",
          "{'churnGraceDays':-1}|churnGraceDays",
          "{'severityWeights':{'byPriority':{'high':-1}}}|severityWeights",
          "{'severityWeights':{'high':1}}|severityWeights.high",
          "{'signalKinds':{'referral':[3]}}|signalKinds.referral[0]",
          "{'lifetime':{'marginShare':0}}|lifetime.marginShare",
          "{'lifetime':{'horizonYears':51}}|lifetime.horizonYears",
          "{'lifetime':{'discountRate':8}}|lifetime.discountRate",
          "{'outcomes':[{'label':'x'}]}|outcomes[0].key",
          "{'outcomes':[{'key':'a b','label':'x'}]}|outcomes[0].key",
          "{'outcomes':[{'key':'discount','label':'x'}]}|outcomes",
          "{'outcomes':[{'key':'x','label':'x','unit':'MONEY_MINOR_UNITS'}]}|outcomes[0].unit",
          "{'minimumTenureDays':0}|minimumTenureDays",
          "{'equalAgeDays':1.5}|equalAgeDays",
          "{'costPerSupportHourMinorUnits':-1}|costPerSupportHourMinorUnits"
        })
    void is_named_and_nothing_is_stored(String rules, String field) {
      assertThatThrownBy(() -> put(rules))
          .isInstanceOfSatisfying(
              InvalidRulesException.class, e -> assertThat(e.field()).isEqualTo(field));
      assertThat(bench.rules.of(bench.connection)).isEqualTo(ValueRules.DEFAULTS);
    }
  }
}
