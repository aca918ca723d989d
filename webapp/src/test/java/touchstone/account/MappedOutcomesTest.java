package touchstone.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import touchstone.connector.model.CrmRecord;
import touchstone.connector.model.Outcome;
import touchstone.connector.model.RecordType;
import touchstone.icp.Attribute;
import touchstone.icp.AttributeFamily;
import touchstone.icp.AttributeKind;
import touchstone.icp.AttributeRole;
import touchstone.store.AttributeMapping;
import touchstone.store.AttributeSource;
import touchstone.store.Run;
import touchstone.store.RunState;

/** Fields of accounts that an administrator mapped as values are outcomes. */
class MappedOutcomesTest {

  private final ComputeBench bench = new ComputeBench();

  @AfterEach
  void close() {
    bench.close();
  }

  private void map(AttributeKind kind, AttributeRole role) {
    bench.mappings.putAttributes(
        bench.connection,
        List.of(
            new AttributeMapping(
                Attribute.of("hoursSaved", "Hours saved", AttributeFamily.GROWTH, kind, role),
                new AttributeSource.Custom("Hours_Saved__c"))));
  }

  private Run compute() {
    bench.mirror(
        Records.account("a", "Alpha").custom("Hours_Saved__c", "20").build(),
        Records.account("b", "Beta").custom("Hours_Saved__c", "5").build(),
        Records.account("c", "Gamma").custom("Hours_Saved__c", "a lot").build(),
        Records.account("d", "Delta").build(),
        Records.won("1", "a", 40_000),
        Records.won("2", "b", 50_000),
        Records.won("3", "c", 50_000),
        Records.won("4", "d", 50_000));
    return bench.compute();
  }

  @Test
  void a_number_in_the_role_of_a_value_counts_on_the_customers_side() {
    map(AttributeKind.NUMBER, AttributeRole.VALUE);
    compute();

    JsonObject hours = bench.indicator("a", "hours_saved");

    assertThat(hours.getInt("value")).isEqualTo(20);
    assertThat(bench.value("a").getJsonObject("mutual").getBoolean("oneSided")).isFalse();
    assertThat(bench.value("a").getJsonObject("mutual").getBoolean("known")).isTrue();
    assertThat(bench.indicator("d", "hours_saved").getBoolean("known")).isFalse();
  }

  @Test
  void a_text_that_is_no_number_is_unknown_and_counted() {
    map(AttributeKind.NUMBER, AttributeRole.VALUE);

    assertThat(compute().problems())
        .singleElement()
        .satisfies(
            problem ->
                assertThat(problem.examples())
                    .containsExactly(
                        "accounts c: \"Hours_Saved__c\" holds a text that is no number: correct it,"
                            + " or map \"Hours saved\" as a category."));
    assertThat(bench.indicator("c", "hours_saved").getBoolean("known")).isFalse();
  }

  @Test
  void a_field_and_a_recorded_outcome_of_the_same_name_have_a_key_each() {
    bench.mappings.putAttributes(
        bench.connection,
        List.of(
            new AttributeMapping(
                Attribute.of(
                    "nps",
                    "Promoters",
                    AttributeFamily.GROWTH,
                    AttributeKind.NUMBER,
                    AttributeRole.VALUE),
                new AttributeSource.Custom("Nps__c"))));
    bench.mirror(
        Records.account("a", "Alpha").custom("Nps__c", "20").build(),
        Records.won("1", "a", 40_000),
        CrmRecord.of(RecordType.OUTCOME, "o")
            .set(Outcome.ACCOUNT_ID, "a")
            .set(Outcome.MEASURE, "NPS")
            .set(Outcome.AMOUNT, BigDecimal.valueOf(7))
            .set(Outcome.MEASURED_AT, Instant.parse("2026-01-01T00:00:00Z"))
            .build());

    assertThat(bench.compute().state()).isEqualTo(RunState.SUCCEEDED);

    assertThat(bench.value("a").getJsonArray("sides").getValuesAs(JsonObject.class))
        .flatMap(side -> side.getJsonArray("indicators").getValuesAs(JsonObject.class))
        .filteredOn(indicator -> indicator.getString("key").startsWith("outcome_nps"))
        .extracting(
            indicator -> indicator.getString("key"),
            indicator -> indicator.getString("label"),
            indicator -> indicator.getJsonObject("value").getInt("value"))
        .containsExactly(
            tuple("outcome_nps", "Promoters", 20), tuple("outcome_nps_1aaf1", "NPS", 7));
  }

  @Test
  void a_validation_measure_is_no_outcome() {
    map(AttributeKind.NUMBER, AttributeRole.VALIDATION);
    compute();

    assertThat(bench.value("a").getJsonObject("mutual").getBoolean("oneSided")).isTrue();
    assertThat(bench.indicator("a", "hours_saved").getBoolean("known")).isFalse();
  }
}
