package touchstone.icp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class AttributeColumnBuilderTest {

  @Test
  void keeps_spellings_apart_but_for_spaces_around_them() {
    AttributeColumnBuilder builder = new AttributeColumnBuilder(Cards.INDUSTRY, 4);
    builder.set(0, "Logistics");
    builder.set(1, " Logistics ");
    builder.set(2, "  ");
    builder.set(3, "LOGISTICS");

    CategoryColumn column = (CategoryColumn) builder.build();

    assertThat(column.names()).containsExactly("Logistics", "LOGISTICS");
    assertThat(column.codes()).containsExactly(0, 0, -1, 1);
    assertThat(column.known(2)).isFalse();
  }

  @Test
  void several_names_are_separated_by_semicolons() {
    AttributeColumnBuilder builder = new AttributeColumnBuilder(Cards.TOOLS, 3);
    builder.set(0, "SAP; Excel; SAP ;");
    builder.set(2, " ; ");

    CategorySetColumn column = (CategorySetColumn) builder.build();

    assertThat(column.names()).containsExactly("SAP", "Excel");
    assertThat(column.starts()).containsExactly(0, 2, 2, 2);
    assertThat(column.known(0)).isTrue();
    assertThat(column.known(2)).isFalse();
  }

  @Test
  void what_is_not_a_number_stays_unknown_and_is_reported() {
    AttributeColumnBuilder builder = new AttributeColumnBuilder(Cards.EMPLOYEES, 4);

    assertThat(builder.set(0, " 1250.5 ")).isTrue();
    assertThat(builder.set(1, "about 50")).isFalse();
    assertThat(builder.set(2, "1e999")).isFalse();
    assertThat(builder.set(3, "")).isTrue();
    assertThat(((NumberColumn) builder.build()).values())
        .containsExactly(1250.5, Double.NaN, Double.NaN, Double.NaN);
  }

  @Test
  void a_table_needs_columns_of_one_length_and_different_keys() {
    AttributeColumn four = new AttributeColumnBuilder(Cards.INDUSTRY, 4).build();

    assertThatThrownBy(() -> new AttributeTable(3, List.of(four)))
        .hasMessage("The attribute \"industry\" has 4 rows, not 3.");
    assertThatThrownBy(() -> new AttributeTable(4, List.of(four, four)))
        .hasMessage("The attribute \"industry\" is there twice.");
  }
}
