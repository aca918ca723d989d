package touchstone.icp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ConditionTest {

  @Nested
  class A_list_of_names {

    @Test
    void matches_without_regard_to_case_and_spaces() {
      Condition.OneOf condition = Condition.oneOf("Logistics ", "Retail");

      assertThat(condition.matches(" LOGISTICS")).isTrue();
      assertThat(condition.matches("Finance")).isFalse();
      assertThat(condition.text()).isEqualTo("is one of Logistics, Retail");
    }

    @Test
    void holds_each_name_once_in_one_order() {
      assertThat(Condition.oneOf("Retail", "logistics", "retail"))
          .isEqualTo(Condition.oneOf("logistics", "Retail"));
    }

    @Test
    void that_is_empty_or_blank_is_refused() {
      assertThatThrownBy(Condition::oneOf)
          .hasMessage("A condition on names must list at least one.");
      assertThatThrownBy(() -> Condition.containsAny("SAP", " "))
          .hasMessage("A condition cannot list a blank name.");
    }

    @Test
    void can_ask_several_values_at_once() {
      Condition.ContainsAny condition = Condition.containsAny("SAP", "Oracle");

      assertThat(condition.matches(List.of("Excel", "sap"))).isTrue();
      assertThat(condition.matches(List.of("Excel"))).isFalse();
      assertThat(condition.text()).isEqualTo("includes any of Oracle, SAP");
    }
  }

  @Nested
  class A_band {

    @Test
    void includes_its_lower_end_and_excludes_its_upper() {
      Condition.Between band = Condition.between(50, 250);

      assertThat(band.matches(49.9)).isFalse();
      assertThat(band.matches(50)).isTrue();
      assertThat(band.matches(249.9)).isTrue();
      assertThat(band.matches(250)).isFalse();
      assertThat(band.text()).isEqualTo("is 50 or more and below 250");
    }

    @Test
    void may_be_open_on_one_end() {
      assertThat(Condition.atLeast(0.5).text()).isEqualTo("is 0.5 or more");
      assertThat(Condition.below(1_000_000).text()).isEqualTo("is below 1000000");
      assertThat(Condition.below(5).matches(-1e300)).isTrue();
    }

    @Test
    void that_holds_no_number_or_all_is_refused() {
      assertThatThrownBy(() -> Condition.between(5, 5))
          .hasMessage("A band goes from a lower to a higher number, not from 5.0 to 5.0.");
      assertThatThrownBy(() -> Condition.between(Double.NaN, 5))
          .hasMessage("A band goes from a lower to a higher number, not from NaN to 5.0.");
      assertThatThrownBy(() -> Condition.atLeast(Double.NEGATIVE_INFINITY))
          .hasMessage("A band needs at least one end.");
    }
  }

  @Nested
  class Points_ {

    @Test
    void are_exact_to_the_hundredth() {
      assertThat(Points.of(new BigDecimal("12.50")).toString()).isEqualTo("12.5");
      assertThat(Points.of(new BigDecimal("-0.01")).hundredths()).isEqualTo(-1);
      assertThat(Points.of(100).toString()).isEqualTo("100");
      assertThatThrownBy(() -> Points.of(new BigDecimal("1.005")))
          .hasMessage("Points have at most two decimals and lie between -100 and 100, not 1.005.");
    }
  }

  @Nested
  class An_attribute {

    @Test
    void is_not_asked_what_it_cannot_answer() {
      assertThatThrownBy(() -> Cards.criterion(Cards.INDUSTRY, Condition.atLeast(5), 1))
          .hasMessage(
              "\"Industry\" (industry) holds one name, so it cannot be asked whether it is 5 or"
                  + " more.");
      assertThatThrownBy(() -> Cards.criterion(Cards.EMPLOYEES, Condition.oneOf("many"), 1))
          .hasMessage(
              "\"Employees\" (employees) holds a number, so it cannot be asked whether it is"
                  + " many.");
      assertThatThrownBy(() -> new Exclusion(Cards.TOOLS, Condition.oneOf("SAP"), "a competitor"))
          .hasMessage(
              "\"Tools\" (tools) holds several names, so it cannot be asked whether it is SAP.");
    }
  }
}
