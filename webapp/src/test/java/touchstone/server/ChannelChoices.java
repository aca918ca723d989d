package touchstone.server;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Channels by touch model and fiscal period, the lead sources behind them, and the CRM's year. */
interface ChannelChoices {

  Api api();

  private long computed() throws IOException {
    CsvCompany company = CsvCompany.in(Files.createTempDirectory("touchstone-channels-"));
    long connection = api().connect("csv", Map.of("directory", company.directory().toString()));
    api().succeed(connection, "REFRESH");
    return connection;
  }

  @Test
  default void channels_come_by_touch_model_and_fiscal_period() throws IOException {
    long connection = computed();
    String report = "reports/channel-by-icp?connection=" + connection;

    JsonObject all = api().get(report + "&touchModel=LINEAR").expect(200).json();
    String period = all.getJsonArray("periods").getJsonObject(0).getString("label");
    JsonObject one = api().get(report + "&period=" + period).expect(200).json();

    assertThat(all.getString("touchModel")).isEqualTo("LINEAR");
    assertThat(one.getJsonObject("period").getString("label")).isEqualTo(period);
    assertThat(api().get(report + "&period=FY1066").expect(404).json().getString("detail"))
        .startsWith("There is no report of the period \"FY1066\": there are FY");
    assertThat(api().get(report + "&touchModel=MIDDLE").expect(400).json().getString("detail"))
        .isEqualTo("There is no touch model \"MIDDLE\": choose FIRST_TOUCH, LAST_TOUCH or LINEAR.");
  }

  @Test
  default void touch_models_stand_side_by_side_as_json_and_csv() throws IOException {
    String models = "reports/touch-models?connection=" + computed();

    JsonObject first = api().get(models).expect(200).items().get(0);
    assertThat(first.getJsonObject("models").keySet())
        .containsExactly("FIRST_TOUCH", "LAST_TOUCH", "LINEAR");
    assertThat(api().get(models, "text/csv").expect(200).body())
        .startsWith("channel,channelClass,touchModel,accounts,customers,won,totalValue\r\n");
  }

  @Test
  default void lead_sources_are_listed_with_the_unassigned_first() throws IOException {
    long connection = computed();

    JsonObject source = api().get("connections/" + connection + "/lead-sources").items().get(0);
    assertThat(source.getString("source")).isEqualTo(CsvCompany.FORMULA_CHANNEL);
    assertThat(source.getString("assignedBy")).isEqualTo("NOBODY");
  }

  @Test
  default void the_crm_is_asked_when_its_fiscal_years_begin() throws IOException {
    assertThat(api().get("connections/" + computed() + "/fiscal-year").expect(200).json())
        .isEmpty();
    try (SandboxCompany company = SandboxCompany.of(3)) {
      long connection = api().connect("salesforce", company.settings());

      assertThat(api().get("connections/" + connection + "/fiscal-year").json())
          .containsEntry("fiscalYearStartMonth", Json.createValue(1));
    }
  }
}
