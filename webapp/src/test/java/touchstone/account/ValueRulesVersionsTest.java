package touchstone.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import touchstone.store.AuditEvent;
import touchstone.store.AuditTrail;

class ValueRulesVersionsTest {

  private final ComputeBench bench = new ComputeBench();

  @AfterEach
  void close() {
    bench.close();
  }

  private JsonObject put(String rules) throws InvalidRulesException {
    bench.rules.put(bench.connection, ComputeBench.json(rules), "ann");
    return bench.rules.json(bench.connection);
  }

  private List<AuditEvent> events() {
    return new AuditTrail(bench.database).of("connection " + bench.connection);
  }

  @Nested
  class A_change {

    @Test
    void makes_a_version_that_says_when_and_who() throws Exception {
      JsonObject rules = put("{'recentDays':90}");

      assertThat(bench.rules.history(bench.connection))
          .containsExactly(
              ComputeBench.json("{'version':2,'madeAt':'2026-06-30T12:00:00Z','madeBy':'ann'}"),
              ComputeBench.json("{'version':1,'madeBy':'Touchstone'}"));
      assertThat(rules.getInt("version")).isEqualTo(2);
      assertThat(events())
          .singleElement()
          .isEqualTo(
              new AuditEvent(
                  ComputeBench.NOW,
                  "ann",
                  "value-rules.changed",
                  "connection " + bench.connection,
                  "Value rules: version 2 was made."));
    }

    @Test
    void to_what_holds_already_makes_none() throws Exception {
      put("{'equalAgeDays':365}");
      put(put("{'recentDays':90}").toString());

      assertThat(bench.rules.history(bench.connection)).hasSize(2);
      assertThat(events()).hasSize(1);
    }

    @Test
    void leaves_what_earlier_versions_say() throws Exception {
      put("{'recentDays':90}");
      put("{'recentDays':30}");

      assertThat(bench.rules.json(bench.connection, 2).getInt("recentDays")).isEqualTo(90);
      assertThat(bench.rules.json(bench.connection, 1).getInt("recentDays")).isEqualTo(180);
    }
  }

  @Nested
  class Going_back {

    @Test
    void repeats_an_earlier_version_as_the_next_one() throws Exception {
      put("{'recentDays':90}");
      put("{'recentDays':30}");

      bench.rules.restore(bench.connection, 2, "bob");

      JsonObject rules = bench.rules.json(bench.connection);
      assertThat(rules.getInt("recentDays")).isEqualTo(90);
      assertThat(rules.getInt("version")).isEqualTo(4);
      assertThat(rules.getInt("restoredFrom")).isEqualTo(2);
      assertThat(events().get(0).action()).isEqualTo("value-rules.restored");
      assertThat(events().get(0).detail()).isEqualTo("Value rules: version 4 repeats version 2.");
    }

    @Test
    void to_version_1_means_the_defaults() throws Exception {
      put("{'recentDays':90}");

      bench.rules.restore(bench.connection, 1, "bob");

      assertThat(bench.rules.of(bench.connection)).isEqualTo(ValueRules.DEFAULTS.atVersion(3));
    }

    @Test
    void to_a_version_that_never_was_is_refused() {
      assertThatThrownBy(() -> bench.rules.restore(bench.connection, 7, "bob"))
          .isInstanceOf(UnknownRulesException.class)
          .hasMessage("Connection " + bench.connection + " has no version 7 of its value rules.");
    }
  }

  @Test
  void a_computation_says_which_version_it_used() throws Exception {
    bench.mirror(Records.account("a", "Alpha").build(), Records.won("1", "a", 10));
    bench.compute();
    assertThat(bench.summary.of(bench.connection).getInt("valueRulesVersion")).isEqualTo(1);

    put("{'recentDays':90}");
    assertThat(bench.value("a").getInt("rulesVersion")).isEqualTo(1);
    bench.compute();

    assertThat(bench.summary.of(bench.connection).getInt("valueRulesVersion")).isEqualTo(2);
    assertThat(bench.value("a").getInt("rulesVersion")).isEqualTo(2);
  }

  @Test
  void a_described_measure_turns_percent_into_a_share() throws Exception {
    JsonObject rules =
        put(
            "{'outcomes':[{'key':'adoption','label':'Adoption','names':['Adoption'],"
                + "'unit':'SHARE','recordedIn':'PERCENT'}]}");

    assertThat(rules.getJsonArray("outcomes"))
        .containsExactly(
            ComputeBench.json(
                "{'key':'adoption','label':'Adoption','names':['adoption'],'unit':'SHARE',"
                    + "'recordedIn':'PERCENT','betterWhen':'HIGHER','side':'TO_CUSTOMER'}"));
    assertThat(bench.rules.of(bench.connection).settings().outcomeMeasures())
        .filteredOn(measure -> measure.key().equals("adoption"))
        .singleElement()
        .satisfies(measure -> assertThat(measure.factor()).isEqualTo(0.01));
  }

  @Test
  void every_setting_comes_back() throws Exception {
    String sent =
        "{'severityWeights':{'byPriority':{'high':3},'otherwise':0.5},'recentDays':90,"
            + "'churnGraceDays':0,'signalKinds':{'referral':['tip']},"
            + "'lifetime':{'discountRate':0.08,'horizonYears':3,'marginShare':0.6}}";

    ValueRules rules = ValueRulesJson.load(2, put(sent));

    assertThat(rules.settings().severityWeights().otherwise()).isEqualTo(0.5);
    assertThat(rules.settings().severityWeights().byPriority()).containsEntry("high", 3.0);
    assertThat(rules.settings().churnGraceDays()).isZero();
    assertThat(rules.settings().referralKinds()).containsExactly("tip");
    assertThat(rules.settings().testimonialKinds()).contains("testimonial");
    assertThat(rules.settings().lifetime().marginShare()).isEqualTo(0.6);
    assertThat(rules).isEqualTo(bench.rules.of(bench.connection));
  }
}
