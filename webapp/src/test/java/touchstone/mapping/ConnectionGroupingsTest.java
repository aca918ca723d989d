package touchstone.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import touchstone.account.ComputeBench;
import touchstone.account.Records;
import touchstone.icp.Attribute;
import touchstone.store.AuditEvent;
import touchstone.store.AuditTrail;

class ConnectionGroupingsTest {

  private static final String SHOPS =
      "{'groupings':[{'attribute':'industry','key':'branch','label':'Branch',"
          + "'names':{'Retail':'Shops','Grocery':'Shops'}}]}";

  private final ComputeBench bench = new ComputeBench();

  @AfterEach
  void close() {
    bench.close();
  }

  private void put(String groupings) throws MappingRefusedException {
    bench.groupings.put(bench.connection, ComputeBench.json(groupings), "ann");
  }

  @Test
  void are_the_programs_own_until_somebody_changes_them() {
    bench.mapUsualAttributes();

    assertThat(bench.groupings.json(bench.connection).getInt("version")).isEqualTo(1);
    assertThat(bench.groupings.json(bench.connection).getJsonArray("groupings")).hasSize(3);
    assertThat(bench.groupings.attributes(bench.connection))
        .extracting(Attribute::key)
        .containsExactly("industry", "employees", "annualRevenue", "leadSource", "industryGroup");
  }

  @Test
  void become_versions_that_say_who_made_them() throws Exception {
    put(SHOPS);
    put(SHOPS);

    assertThat(bench.groupings.history(bench.connection))
        .containsExactly(
            ComputeBench.json("{'version':2,'madeAt':'2026-06-30T12:00:00Z','madeBy':'ann'}"),
            ComputeBench.json("{'version':1,'madeBy':'Touchstone'}"));
    assertThat(new AuditTrail(bench.database).of("connection " + bench.connection))
        .extracting(AuditEvent::detail)
        .containsExactly("Groupings: version 2 was made.");
  }

  @Test
  void are_attributes_that_a_profile_can_ask_for() throws Exception {
    put(SHOPS);
    bench
        .mirror(
            Records.account("a", "Alpha", "Retail", 10),
            Records.account("b", "Beta", "GROCERY", 10),
            Records.account("c", "Gamma", "Banking", 10))
        .mapUsualAttributes()
        .publish("Shops", "{'criteria':[{'attribute':'branch','oneOf':['Shops'],'points':80}]}");

    bench.compute();

    assertThat(bench.fit("b").getJsonNumber("score").intValue()).isEqualTo(80);
    assertThat(bench.fit("b").getJsonArray("reasons").getJsonObject(0).getString("valueSeen"))
        .isEqualTo("Shops");
    assertThat(bench.fit("c").getJsonArray("reasons").getJsonObject(0).getString("outcome"))
        .as("a name without a group is unknown")
        .isEqualTo("UNKNOWN");
  }

  @Nested
  class What_is_wrong {

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        quoteCharacter = '~',
        value = {
          "{} | groupings | Give a list of at most 50 objects.",
          "{'groupings':[{'key':'a','label':'A'}]} | groupings[0].attribute"
              + " | This must be a text of at most 200 characters.",
          "{'groupings':[{'attribute':'country','key':'Bad key','label':'A'}]} | groupings[0]"
              + " | The attribute key \"Bad key\" must be a lower case letter and up to 63 more"
              + " letters, digits or underscores.",
          "{'groupings':[{'attribute':'country','key':'a','label':'A','builtIn':'MOON'}]}"
              + " | groupings[0].builtIn"
              + " | This is one of NONE, WORLD_REGION, CONTINENT, INDUSTRY.",
          "{'groupings':[{'attribute':'country','key':'a','label':'A','names':{'x':1}}]}"
              + " | groupings[0].names"
              + " | A name and its group are texts of at most 255 characters.",
          "{'groupings':[{'attribute':'country','key':'country','label':'A'}]} | groupings[0]"
              + " | The groups of \"country\" need a key of their own."
        })
    void is_named(String sent, String field, String sentence) {
      assertThatThrownBy(() -> put(sent))
          .isInstanceOfSatisfying(
              MappingRefusedException.class,
              refused ->
                  assertThat(refused.problems())
                      .containsExactly(new MappingProblem(field, sentence)));
    }
  }
}
