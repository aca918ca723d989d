package touchstone.value.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaTest {

  private static Term read(String text) throws FormulaException {
    return Formula.read(text).term();
  }

  @Nested
  class Reading {

    @Test
    void keeps_the_usual_order_of_operations() throws Exception {
      assertThat(read("1 + 2 * -3"))
          .isEqualTo(
              new Term.Combined(
                  Term.Operation.PLUS,
                  new Term.Constant(1),
                  new Term.Combined(
                      Term.Operation.TIMES,
                      new Term.Constant(2),
                      new Term.Negated(new Term.Constant(3)))));
    }

    @Test
    void knows_facts_by_word_and_by_name() throws Exception {
      assertThat(read("SUM(case_hours)"))
          .isEqualTo(
              new Term.Aggregate(Term.Statistic.SUM, new Series(Series.Kind.CASE_HOURS, "")));
      assertThat(read("latest(outcome(\"Hours saved\"))"))
          .isEqualTo(
              new Term.Aggregate(
                  Term.Statistic.LATEST, new Series(Series.Kind.OUTCOME, "Hours saved")));
      assertThat(read("field(\"seats\")"))
          .isEqualTo(
              new Term.Aggregate(Term.Statistic.LATEST, new Series(Series.Kind.FIELD, "seats")));
    }
  }

  @Nested
  class Refusals {

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        quoteCharacter = '`',
        value = {
          "``|1|Write a formula, like per_year(count(cases)).",
          "sum(won_deals)|5|These facts are no numbers: they can only be counted.",
          "1 + cases|5|\"cases\" are many facts: say count, sum, mean or latest of them.",
          "outcome(\"x\")|1|\"outcome\" are many facts: say count, sum, mean or latest.",
          "count(1)|7|Name the facts here: won_deals, won_deal_amount, lost_deals, revenue, cases,"
              + " case_hours, case_severity, marks, interactions, outcome(\"...\"),"
              + " signal(\"...\"), field(\"...\").",
          "field(3)|7|Give a name in double quotes here.",
          "1 + \"x\"|5|\"x\" cannot stand here.",
        })
    void name_the_place(String text, int position, String sentence) {
      assertThatThrownBy(() -> Formula.read(text))
          .isInstanceOfSatisfying(
              FormulaException.class, e -> assertThat(e.position()).isEqualTo(position))
          .hasMessage("At character " + position + ": " + sentence);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "1 +",
          "(1",
          "1)",
          "count(cases",
          "count(cases, cases)",
          "min(1)",
          "2 ^ 3",
          "1 == 1",
          "fact(9999999)",
          "random()",
          "cases[0]",
          "a.b",
          "2 cases",
          "1e999999",
          "0x1g",
          "revenue = 3",
          "'text'",
          "pi",
          "dt_now()",
          "if(1, 2, 3)",
          "${x}",
          "java.lang.Runtime"
        })
    void whatever_is_not_of_the_language(String text) {
      assertThatThrownBy(() -> Formula.read(text))
          .isInstanceOf(FormulaException.class)
          .hasMessageMatching("At character \\d+: .*\\.");
    }

    @Test
    void what_is_too_long_or_too_deep() {
      assertThatThrownBy(() -> Formula.read("1+".repeat(250) + "1"))
          .hasMessage("At character 501: A formula has at most 500 characters.");
      assertThatThrownBy(() -> Formula.read("-".repeat(60) + "1"))
          .isInstanceOf(FormulaException.class);
      assertThatThrownBy(() -> Formula.read("min(1,".repeat(60) + "1" + ")".repeat(60)))
          .hasMessageContaining("nested too deeply");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "count(cases)|true",
        "per_year(count(cases))|false",
        "sum(case_hours) / count(won_deals)|false",
        "mean(marks)|false",
        "5 / count(cases)|true",
        "count(cases) / tenure_years|false",
        "1 + per_year(sum(revenue))|false",
        "max(mean(marks), sum(revenue))|true",
        "field(\"seats\") * 2|false"
      })
  void tells_whether_age_would_pass_for_value(String text, boolean grows) throws Exception {
    assertThat(Formula.read(text).growsWithAge()).isEqualTo(grows);
  }

  @Provide
  Arbitrary<String> scraps() {
    return Arbitraries.of(
            "1",
            "+",
            "-",
            "*",
            "/",
            "(",
            ")",
            ",",
            "\"",
            "count(",
            "cases",
            "per_year(",
            " ",
            "[",
            "]",
            ".",
            "^",
            "sum(",
            "1e9",
            "revenue",
            "{",
            "'",
            "\\",
            "outcome(\"x\")",
            "\n")
        .list()
        .ofMaxSize(40)
        .map(scraps -> String.join("", scraps));
  }

  @Test
  void refuses_what_the_library_stumbles_over_without_a_place() {
    assertThatExceptionOfType(FormulaException.class)
        .isThrownBy(() -> Formula.read("count(+1)"))
        .withMessage(
            "At character 10: Before this, an operator stands in the wrong place or a bracket has"
                + " no partner.");
  }

  @Property(tries = 2_000)
  void any_text_is_a_formula_or_is_refused_with_a_place(@ForAll("scraps") String text) {
    try {
      assertThat(Formula.read(text).text()).isEqualTo(text);
    } catch (FormulaException e) {
      assertThat(e.position()).isBetween(1, text.length() + 1);
    }
  }
}
