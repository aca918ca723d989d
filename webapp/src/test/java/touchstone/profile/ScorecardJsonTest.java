package touchstone.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import touchstone.icp.Attribute;
import touchstone.icp.AttributeFamily;
import touchstone.icp.AttributeKind;
import touchstone.icp.AttributeRole;
import touchstone.icp.Points;
import touchstone.icp.TierCuts;

class ScorecardJsonTest {

  private static final List<Attribute> ATTRIBUTES =
      List.of(
          attribute("industry", "Industry", AttributeKind.CATEGORY, AttributeRole.DEFINITION),
          attribute("tools", "Technologies", AttributeKind.CATEGORIES, AttributeRole.DEFINITION),
          attribute("employees", "Employees", AttributeKind.NUMBER, AttributeRole.DEFINITION),
          attribute("dealSize", "Deal size", AttributeKind.NUMBER, AttributeRole.VALIDATION));

  private static Attribute attribute(
      String key, String label, AttributeKind kind, AttributeRole role) {
    return Attribute.of(key, label, AttributeFamily.FIRMOGRAPHIC, kind, role);
  }

  private static JsonObject json(String text) {
    try (var reader = Json.createReader(new StringReader(text.replace('\'', '"')))) {
      return reader.readObject();
    }
  }

  private static ScorecardDraft read(String text) throws InvalidScorecardException {
    return ScorecardJson.read(json(text), ATTRIBUTES);
  }

  private static List<FieldError> errors(String text) {
    InvalidScorecardException refusal =
        catchThrowableOfType(InvalidScorecardException.class, () -> read(text));
    assertThat(refusal).as("a refusal").isNotNull();
    return refusal.errors();
  }

  private static FieldError onlyError(String text) {
    List<FieldError> errors = errors(text);
    assertThat(errors).hasSize(1);
    return errors.get(0);
  }

  private static String criterion(String question) {
    return "{'criteria':[{" + question + "}]}";
  }

  @Nested
  class A_good_scorecard {

    private static final String GOOD =
        "{'base':5,'criteria':["
            + "{'attribute':'industry','oneOf':['Logistics','Transport'],'points':30},"
            + "{'attribute':'tools','containsAny':['ERP'],'points':-4.5},"
            + "{'attribute':'employees','from':50,'below':250,'points':20},"
            + "{'attribute':'employees','from':250,'points':12.25}],"
            + "'exclusions':[{'attribute':'industry','oneOf':['Tobacco'],'reason':'We do not'}],"
            + "'tierCuts':{'a':45,'b':30,'c':10},'minimumCoverage':0.6}";

    @Test
    void comes_back_as_it_was_sent() throws Exception {
      assertThat(ScorecardJson.write(read(GOOD))).isEqualTo(json(GOOD));
    }

    @Test
    void means_the_same_after_it_was_stored() throws Exception {
      ScorecardDraft draft = read(GOOD);

      assertThat(ScorecardJson.load(ScorecardJson.store(draft))).isEqualTo(draft);
    }

    @Test
    void has_the_usual_cuts_if_it_names_none() throws Exception {
      ScorecardDraft draft =
          read(criterion("'attribute':'industry','oneOf':['Logistics'],'points':30"));

      assertThat(draft.cuts()).isEqualTo(TierCuts.defaults());
      assertThat(draft.scorecard().base()).isEqualTo(Points.ZERO);
    }

    @Test
    void may_have_bands_that_touch() throws Exception {
      assertThat(
              read("{'criteria':["
                      + "{'attribute':'employees','below':50,'points':5},"
                      + "{'attribute':'employees','from':50,'below':250,'points':20}]}")
                  .scorecard()
                  .criteria())
          .hasSize(2);
    }

    @Test
    void keeps_the_support_of_what_was_learned() throws Exception {
      String learned =
          "{'base':0,'criteria':[{'attribute':'industry','oneOf':['Logistics'],'points':30,"
              + "'support':{'inside':7,'insideTotal':9,'outside':12,'outsideTotal':40}}],"
              + "'exclusions':[],'tierCuts':{'a':70,'b':40,'c':20},'minimumCoverage':0.4}";

      assertThat(ScorecardJson.write(read(learned))).isEqualTo(json(learned));
    }
  }

  @Nested
  class The_wall_between_definition_and_validation {

    @Test
    void refuses_a_criterion_over_a_validation_measure_by_its_name() {
      assertThat(onlyError(criterion("'attribute':'dealSize','from':10000,'points':30")))
          .isEqualTo(
              new FieldError(
                  "criteria[0].attribute",
                  "\"Deal size\" (dealSize) is a validation measure: it is known only after the"
                      + " first contact, so it cannot be a criterion of a profile. Use it to compare"
                      + " profiles, or change its role in the mapping if it can be searched for"
                      + " before any contact."));
    }

    @Test
    void refuses_an_exclusion_over_one_too() {
      assertThat(
              onlyError(
                      "{'criteria':[{'attribute':'employees','from':1,'points':9}],"
                          + "'exclusions':[{'attribute':'dealSize','below':10}]}")
                  .field())
          .isEqualTo("exclusions[0].attribute");
    }
  }

  @Nested
  class A_wrong_field {

    @Test
    void is_an_attribute_that_is_not_mapped() {
      assertThat(onlyError(criterion("'attribute':'colour','oneOf':['Red'],'points':30")))
          .isEqualTo(
              new FieldError(
                  "criteria[0].attribute",
                  "There is no attribute \"colour\" in the mapping; there are industry, tools,"
                      + " employees, dealSize."));
    }

    @Test
    void is_a_band_that_overlaps_with_another() {
      assertThat(
              onlyError(
                  "{'criteria':["
                      + "{'attribute':'employees','from':10,'below':100,'points':5},"
                      + "{'attribute':'industry','oneOf':['Logistics'],'points':5},"
                      + "{'attribute':'employees','from':99,'points':20}]}"))
          .isEqualTo(
              new FieldError(
                  "criteria[2].from",
                  "This band overlaps with that of criteria[0]: an account in both would get the"
                      + " points of both. Let one begin where the other ends; \"below\" is not part"
                      + " of its band."));
    }

    @Test
    void is_a_band_that_goes_backwards() {
      assertThat(onlyError(criterion("'attribute':'employees','from':9,'below':9,'points':1")))
          .isEqualTo(
              new FieldError(
                  "criteria[0].from",
                  "A band goes from a lower to a higher number, not from 9.0 to 9.0."));
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "101|Points have at most two decimals and lie between -100 and 100, not 101.",
          "-100.01|Points have at most two decimals and lie between -100 and 100, not -100.01.",
          "0.125|Points have at most two decimals and lie between -100 and 100, not 0.125.",
          "1e400|This must be a number, not 1E+400.",
          "'NaN'|This must be a number, not \"NaN\".",
          "null|This must be a number, not null.",
          "[1]|This must be a number, not [1]."
        },
        quoteCharacter = '`')
    void is_a_number_that_is_no_number_of_points(String points, String sentence) {
      assertThat(
              errors(criterion("'attribute':'industry','oneOf':['Logistics'],'points':" + points)))
          .first()
          .isEqualTo(new FieldError("criteria[0].points", sentence));
    }

    @Test
    void is_a_criterion_without_points() {
      assertThat(onlyError(criterion("'attribute':'industry','oneOf':['Logistics']")))
          .isEqualTo(
              new FieldError("criteria[0].points", "A criterion needs points, like 30 or -10."));
    }

    @Test
    void is_a_question_that_the_attribute_cannot_answer() {
      assertThat(onlyError(criterion("'attribute':'tools','oneOf':['ERP'],'points':3")))
          .isEqualTo(
              new FieldError(
                  "criteria[0]",
                  "\"Technologies\" (tools) holds several names, so it cannot be asked whether it is"
                      + " ERP."));
    }

    @Test
    void is_a_misspelt_member() {
      assertThat(onlyError(criterion("'attribute':'industry','oneOf':['A'],'points':3,'weigth':2")))
          .isEqualTo(
              new FieldError(
                  "criteria[0].weigth",
                  "There is no such member here; there are attribute, below, containsAny, from,"
                      + " oneOf, points, support."));
    }

    @Test
    void is_a_card_whose_score_could_leave_its_scale() {
      assertThat(
              onlyError(
                  "{'base':80,'criteria':[{'attribute':'industry','oneOf':['A'],'points':30}]}"))
          .isEqualTo(
              new FieldError(
                  "criteria",
                  "With these points a score could go from 80 to 110; it must stay between 0 and"
                      + " 100. Change the points or the base."));
    }

    @Test
    void is_a_list_that_is_not_there() {
      assertThat(onlyError("{'base':1}"))
          .isEqualTo(
              new FieldError(
                  "criteria", "Give a list of objects, each with an attribute and a condition."));
    }

    @Test
    void is_a_tier_above_the_one_before() {
      assertThat(
              onlyError(
                      "{'criteria':[{'attribute':'industry','oneOf':['A'],'points':3}],"
                          + "'tierCuts':{'a':10,'b':20,'c':5}}")
                  .field())
          .isEqualTo("tierCuts");
    }

    @Test
    void is_a_coverage_that_is_no_share() {
      assertThat(
              onlyError(
                  "{'criteria':[{'attribute':'industry','oneOf':['A'],'points':3}],"
                      + "'minimumCoverage':40}"))
          .isEqualTo(
              new FieldError(
                  "minimumCoverage", "The minimum coverage is a share from 0 to 1, not 40.0."));
    }

    @Test
    void does_not_hide_the_others() {
      assertThat(
              errors(
                  "{'base':'much','criteria':["
                      + "{'attribute':'colour','oneOf':['Red'],'points':1},"
                      + "{'attribute':'industry','oneOf':[],'points':1},"
                      + "{'attribute':'industry','oneOf':['A'],'from':3,'points':200}]}"))
          .extracting(FieldError::field)
          .containsExactly(
              "base",
              "criteria[0].attribute",
              "criteria[1].oneOf",
              "criteria[2]",
              "criteria[2].points");
    }
  }
}
