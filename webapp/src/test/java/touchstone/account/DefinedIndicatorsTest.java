package touchstone.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.JsonObject;
import java.math.BigDecimal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import touchstone.connector.model.CrmRecord;
import touchstone.connector.model.SupportCase;

/** Indicators that an administrator defines by a formula. */
class DefinedIndicatorsTest {

  private final ComputeBench bench = new ComputeBench();

  @AfterEach
  void close() {
    bench.close();
  }

  private JsonObject put(String rules) throws InvalidRulesException {
    bench.rules.put(bench.connection, ComputeBench.json(rules), "ann");
    return bench.rules.json(bench.connection);
  }

  private static CrmRecord request(String id, String account, String hours) {
    return Records.supportCase(id)
        .set(SupportCase.ACCOUNT_ID, account)
        .set(SupportCase.EFFORT_HOURS, new BigDecimal(hours))
        .build();
  }

  private void mirror() {
    bench.mirror(
        Records.account("a", "Alpha").build(),
        Records.account("b", "Beta").build(),
        Records.account("c", "Gamma").build(),
        Records.won("1", "a", 400),
        Records.won("2", "b", 100),
        Records.won("3", "c", 100),
        request("s1", "a", "4"),
        request("s2", "a", "1"),
        request("s3", "b", "0"));
  }

  @Test
  void show_on_the_card_and_count_like_any_other() throws Exception {
    put(
        "{'weights':{'unlisted':0},'indicators':[{'key':'value_an_hour','label':'Value an hour',"
            + "'formula':'sum(won_deal_amount) / sum(case_hours)','unit':'MONEY_MINOR_UNITS',"
            + "'weight':2}]}");
    mirror();
    bench.compute();

    JsonObject value = bench.indicator("a", "value_an_hour");

    assertThat(value.getInt("value")).isEqualTo(80);
    assertThat(bench.value("a").toString()).contains("Value an hour");
  }

  @Test
  void that_divide_by_zero_are_unknown_and_counted() throws Exception {
    put(
        "{'indicators':[{'key':'x','label':'Deals an hour','formula':"
            + "'count(won_deals) / sum(case_hours)'}]}");
    mirror();

    var problems = bench.compute().problems();

    assertThat(bench.indicator("b", "x").getBoolean("known")).isFalse();
    assertThat(problems)
        .filteredOn(problem -> problem.code().equals("formula-undefined"))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.count()).isEqualTo(2);
              assertThat(problem.examples())
                  .containsExactly(
                      "indicators x: the formula of \"Deals an hour\" divides by zero, so it is"
                          + " unknown of these accounts.");
            });
  }

  @Test
  void come_back_as_they_were_put() throws Exception {
    JsonObject rules =
        put(
            "{'indicators':[{'key':'x','label':'X','formula':'mean(marks)','unit':'SHARE',"
                + "'betterWhen':'HIGHER','side':'TO_CUSTOMER','weight':0.5,'minimumSample':3}]}");

    assertThat(rules.getJsonArray("indicators"))
        .containsExactly(
            ComputeBench.json(
                "{'key':'x','label':'X','formula':'mean(marks)','unit':'SHARE',"
                    + "'betterWhen':'HIGHER','side':'TO_CUSTOMER','weight':0.5,"
                    + "'minimumSample':3}"));
    assertThat(put(rules.toString())).isEqualTo(rules);
    assertThat(bench.rules.of(bench.connection).weights().of("x")).isEqualTo(0.5);
    assertThat(rules.getJsonObject("weights").getJsonObject("byIndicator")).doesNotContainKey("x");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'formula':'count(casses)'|indicators[0].formula|At character 7: There is no \"casses\";"
            + " there are tenure_years, and the facts won_deals, won_deal_amount, lost_deals,"
            + " revenue, cases, case_hours, case_severity, marks, interactions, outcome(\"...\"),"
            + " signal(\"...\"), field(\"...\").",
        "'formula':'count(cases)'|indicators[0].formula|It changes with the age of a customer, so"
            + " an older one would pass for a better or a worse one: use per_year(...), divide by"
            + " another sum, or give it weight 0.",
        "'formula':'mean(marks)','minimumSample':0|indicators[0].minimumSample|A minimum sample is"
            + " a whole number, 1 to 1000000.",
        "'formula':'mean(marks)','weight':-1|indicators[0].weight|A weight is 0 or more.",
        "'formula':'mean(marks)','sied':'TO_US'|indicators[0].sied|There is no such member here;"
            + " there are betterWhen, formula, key, label, minimumSample, side, unit, weight."
      })
  void that_are_wrong_are_refused_with_the_place(String members, String field, String sentence) {
    assertThatThrownBy(() -> put("{'indicators':[{'key':'x','label':'X'," + members + "}]}"))
        .isInstanceOfSatisfying(
            InvalidRulesException.class, e -> assertThat(e.field()).isEqualTo(field))
        .hasMessage(sentence);
    assertThat(bench.rules.of(bench.connection)).isEqualTo(ValueRules.DEFAULTS);
  }

  @Test
  void cannot_take_the_key_of_another() {
    assertThatThrownBy(
            () -> put("{'indicators':[{'key':'discount','label':'X','formula':'mean(marks)'}]}"))
        .isInstanceOf(InvalidRulesException.class)
        .hasMessage("There is an indicator \"discount\" already: choose another key.");
  }

  @Test
  void that_grow_with_age_may_be_shown_without_counting() throws Exception {
    put("{'indicators':[{'key':'x','label':'X','formula':'count(cases)','weight':0}]}");
    mirror();
    bench.compute();

    assertThat(bench.indicator("a", "x").getInt("value")).isEqualTo(2);
    assertThat(bench.indicator("c", "x").getInt("value")).isZero();
  }
}
