package touchstone.icp.grouping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import touchstone.icp.Attribute;
import touchstone.icp.AttributeColumn;
import touchstone.icp.AttributeColumnBuilder;
import touchstone.icp.AttributeFamily;
import touchstone.icp.AttributeKind;
import touchstone.icp.AttributeRole;
import touchstone.icp.AttributeTable;
import touchstone.icp.CategoryColumn;
import touchstone.icp.CategorySetColumn;
import touchstone.icp.DefinitionAttribute;
import touchstone.icp.cleaning.CleanedAttributes;

class GroupingsTest {

  private static AttributeColumn column(String key, AttributeKind kind, String... values) {
    AttributeColumnBuilder builder =
        new AttributeColumnBuilder(
            new DefinitionAttribute(key, key, AttributeFamily.FIRMOGRAPHIC, kind), values.length);
    for (int row = 0; row < values.length; row++) {
      builder.set(row, values[row]);
    }
    return builder.build();
  }

  private static CleanedAttributes table(AttributeColumn... columns) {
    return CleanedAttributes.of(new AttributeTable(columns[0].rows(), List.of(columns)));
  }

  @Test
  void derive_a_region_and_a_continent_of_a_country() {
    CleanedAttributes extended =
        Groupings.DEFAULTS.extend(
            table(
                column(
                    "country",
                    AttributeKind.CATEGORY,
                    "Germany",
                    "AUSTRIA",
                    "unknown",
                    "Elbonia",
                    "Japan")));

    CategoryColumn region = (CategoryColumn) extended.table().find("worldRegion").orElseThrow();
    assertThat(region.names()).containsExactly("DACH", "East Asia");
    assertThat(region.codes()).containsExactly(0, 0, -1, -1, 1);
    assertThat(extended.table().find("continent")).isPresent();
    assertThat(extended.reports())
        .extracting(report -> report.attribute().key())
        .containsExactly("country", "worldRegion", "continent");
    assertThat(extended.reports().get(1).known()).isEqualTo(3);
  }

  @Test
  void put_several_names_of_an_account_into_each_group_once() {
    Grouping clouds =
        new Grouping(
            "technologies",
            "stack",
            "Stack",
            BuiltInMap.NONE,
            IndustryCodes.AUTO,
            Map.of("AWS", "Cloud", "Azure", "Cloud", "SAP", "ERP"),
            Map.of());

    CleanedAttributes extended =
        new Groupings(List.of(clouds))
            .extend(
                table(
                    column(
                        "technologies",
                        AttributeKind.CATEGORIES,
                        "AWS;Azure;Jira",
                        "SAP",
                        "Jira")));

    CategorySetColumn stack = (CategorySetColumn) extended.table().find("stack").orElseThrow();
    assertThat(stack.names()).containsExactly("Cloud", "ERP");
    assertThat(stack.starts()).containsExactly(0, 1, 2, 2);
    assertThat(stack.known(2)).isFalse();
  }

  @Test
  void never_take_the_place_of_a_mapped_attribute() {
    CleanedAttributes mapped =
        table(
            column("country", AttributeKind.CATEGORY, "Germany"),
            column("worldRegion", AttributeKind.CATEGORY, "Region 7"));

    CategoryColumn region =
        (CategoryColumn)
            Groupings.DEFAULTS.extend(mapped).table().find("worldRegion").orElseThrow();

    assertThat(region.names()).containsExactly("Region 7");
  }

  @Test
  void cannot_reach_over_the_wall() {
    Attribute validation =
        Attribute.of(
            "country",
            "Country",
            AttributeFamily.FIRMOGRAPHIC,
            AttributeKind.CATEGORY,
            AttributeRole.VALIDATION);

    assertThat(Groupings.DEFAULTS.derived(List.of(validation))).isEmpty();
  }

  @Test
  void have_different_keys() {
    Grouping one = Groupings.DEFAULTS.all().get(0);

    assertThatThrownBy(() -> new Groupings(List.of(one, one)))
        .hasMessage("Two groupings have the key \"worldRegion\": rename one.");
  }
}
