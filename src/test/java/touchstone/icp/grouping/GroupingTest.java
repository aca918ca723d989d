package touchstone.icp.grouping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GroupingTest {

  private static final Grouping REGION =
      Grouping.builtIn("country", "worldRegion", "World region", BuiltInMap.WORLD_REGION);
  private static final Grouping CONTINENT =
      Grouping.builtIn("country", "continent", "Continent", BuiltInMap.CONTINENT);
  private static final Grouping INDUSTRY =
      Grouping.builtIn("industry", "industryGroup", "Industry group", BuiltInMap.INDUSTRY);

  private static Grouping with(Map<String, String> names, Map<String, String> prefixes) {
    return new Grouping(
        "industry",
        "industryGroup",
        "Industry group",
        BuiltInMap.INDUSTRY,
        IndustryCodes.AUTO,
        names,
        prefixes);
  }

  @Nested
  class A_country {

    @ParameterizedTest
    @CsvSource({
      "Germany,DACH",
      "germany,DACH",
      "Deutschland,DACH",
      "Allemagne,DACH",
      "DE,DACH",
      "DEU,DACH",
      "Österreich,DACH",
      "Sweden,Nordics",
      "Sverige,Nordics",
      "UK,British Isles",
      "U.K.,British Isles",
      "United Kingdom,British Isles",
      "England,British Isles",
      "USA,North America",
      "U.S.A.,North America",
      "United States of America,North America",
      "États-Unis,North America",
      "The Netherlands,Benelux",
      "Czech Republic,Central Europe",
      "South Korea,East Asia",
      "Brasil,South America",
      "Côte d'Ivoire,West Africa"
    })
    void is_in_its_region_however_it_is_spelt(String typed, String region) {
      assertThat(REGION.group(typed)).hasValue(region);
    }

    @ParameterizedTest
    @CsvSource({
      "Germany,Europe",
      "Mexico,Latin America and the Caribbean",
      "Japan,Asia",
      "Morocco,Africa",
      "New Zealand,Oceania",
      "United Arab Emirates,Middle East"
    })
    void is_on_its_continent(String typed, String continent) {
      assertThat(CONTINENT.group(typed)).hasValue(continent);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Elbonia", "EMEA", "12", "?"})
    void that_nobody_knows_has_no_region(String typed) {
      assertThat(REGION.group(typed)).isEmpty();
    }

    @Test
    void of_iso_3166_always_has_one() {
      // Antarctica and an uninhabited island have no companies.
      assertThat(java.util.Locale.getISOCountries())
          .filteredOn(code -> WorldRegions.region(code).isEmpty())
          .containsExactlyInAnyOrder("AQ", "BV");
    }
  }

  @Nested
  class An_industry {

    @ParameterizedTest
    @CsvSource({
      "49.41A,Transport and logistics",
      "4941A,Transport and logistics",
      "62.01Z Programmation informatique,Software and IT",
      "86.10,Health and care",
      "01.11,Agriculture and forestry",
      "484110,Transport and logistics",
      "541511,Software and IT",
      "541110,Professional services",
      "622110 General Medical and Surgical Hospitals,Health and care",
      "311230,Food and drink"
    })
    void is_grouped_by_the_form_of_its_code(String typed, String group) {
      assertThat(INDUSTRY.group(typed)).hasValue(group);
    }

    @ParameterizedTest
    @CsvSource({
      "Banking,Finance and insurance",
      "Insurance,Finance and insurance",
      "Transportation,Transport and logistics",
      "Shipping,Transport and logistics",
      "Food & Beverage,Food and drink",
      "Not For Profit,Public sector and nonprofit",
      "Healthcare,Health and care",
      "Commerce de gros,Retail and wholesale",
      "Versicherungen,Finance and insurance",
      "Real Estate,Construction and real estate",
      "Telecommunications,Media and telecommunications"
    })
    void is_grouped_by_its_words(String typed, String group) {
      assertThat(INDUSTRY.group(typed)).hasValue(group);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Other", "62", "4941", "Sonstiges", "XYZ"})
    void without_a_clear_sign_has_no_group(String typed) {
      assertThat(INDUSTRY.group(typed)).isEmpty();
    }

    @Test
    void of_few_digits_is_grouped_once_a_person_says_what_codes_are_meant() {
      assertThat(IndustryCodes.NAF.group("62")).hasValue("Software and IT");
      assertThat(IndustryCodes.NAICS.group("62")).hasValue("Health and care");
    }
  }

  @Nested
  class What_a_person_says {

    @Test
    void comes_before_the_built_in_map() {
      Grouping own = with(Map.of(" BANKING ", "Savings banks"), Map.of());

      assertThat(own.group("banking")).hasValue("Savings banks");
      assertThat(own.group("Insurance")).hasValue("Finance and insurance");
    }

    @Test
    void of_beginnings_counts_by_the_longest() {
      Grouping own = with(Map.of(), Map.of("62", "Tech", "62.02", "Tech consulting"));

      assertThat(own.group("62.02A")).hasValue("Tech consulting");
      assertThat(own.group("62.09")).hasValue("Tech");
    }

    @Test
    void can_be_that_a_name_has_no_group() {
      assertThat(with(Map.of("Banking", ""), Map.of()).group("Banking")).isEmpty();
    }

    @Test
    void cannot_be_about_a_blank_name() {
      assertThatThrownBy(() -> with(Map.of(" ", "Tech"), Map.of()))
          .hasMessage("A blank name cannot be put into a group.");
    }
  }
}
