package touchstone.connector.salesforce;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import touchstone.connector.FieldMapping;
import touchstone.connector.RowProblem;
import touchstone.connector.model.Account;
import touchstone.connector.model.RecordType;

/** Which fields a query asks for. */
class FieldSelectionTest {

  private static final SObjectSource ACCOUNT = SObjectCatalogue.of(RecordType.ACCOUNT).get(0);

  private static String field(String name, String type, int length) {
    return String.format(
        Locale.ROOT,
        "{\"name\":\"%s\",\"label\":\"%s\",\"type\":\"%s\",\"length\":%d,\"custom\":%b}",
        name,
        name,
        type,
        length,
        name.endsWith("__c"));
  }

  private static SObjectDescription described(List<String> fields) {
    String json = "{\"fields\":[" + String.join(",", fields) + "]}";
    return SObjectDescription.read(Json.createParser(new StringReader(json)));
  }

  private static String selected(List<String> fields, FieldMapping mapping) {
    return FieldSelection.of(ACCOUNT, described(fields), mapping).columns().selectList();
  }

  @Test
  void takes_custom_fields_with_a_plain_value_only() {
    assertThat(
            selected(
                List.of(
                    field("Id", "id", 18),
                    field("Rating", "picklist", 255),
                    field("Segment__c", "picklist", 255),
                    field("Note__c", "textarea", 255),
                    field("Story__c", "textarea", 32768),
                    field("Photo__c", "base64", 0),
                    field("Where__c", "location", 0),
                    field("BillingAddress", "address", 0),
                    field("Tax__c", "encryptedstring", 20)),
                FieldMapping.defaults()))
        .isEqualTo("Id,Segment__c,Note__c");
  }

  @Test
  void takes_named_fields_of_any_length_in_any_case() {
    FieldMapping mapping =
        new FieldMapping(
            Map.of(Account.LEGAL_FORM, "legal_form__C"),
            Map.of(RecordType.ACCOUNT, Set.of("story__c")));

    FieldSelection selection =
        FieldSelection.of(
            ACCOUNT,
            described(
                List.of(
                    field("Id", "id", 18),
                    field("Legal_Form__c", "string", 80),
                    field("Story__c", "textarea", 32768))),
            mapping);

    assertThat(selection.columns().selectList()).isEqualTo("Id,Legal_Form__c,Story__c");
    assertThat(selection.kept()).containsExactly("Story__c");
  }

  @Test
  void takes_touchstones_own_fields_but_one_long_text_only() {
    FieldSelection selection =
        FieldSelection.of(
            ACCOUNT,
            described(
                List.of(
                    field("Touchstone_Override_Reason__c", "textarea", 1000),
                    field("Touchstone_ICP_Reasons__c", "textarea", 4000),
                    field("Touchstone_ICP_Score__c", "double", 0),
                    field("Id", "id", 18))),
            FieldMapping.defaults());

    assertThat(selection.columns().selectList())
        .isEqualTo("Id,Touchstone_ICP_Reasons__c,Touchstone_ICP_Score__c");
    assertThat(selection.problems())
        .filteredOn(problem -> problem.code().equals("fields-left-out"))
        .singleElement()
        .extracting(RowProblem::message)
        .asString()
        .contains("Touchstone_Override_Reason__c");
  }

  @Test
  void leaves_out_what_the_address_of_a_request_cannot_hold_and_says_so() {
    List<String> fields = new ArrayList<>(List.of(field("Id", "id", 18)));
    IntStream.range(0, 800)
        .mapToObj(i -> field(String.format("Custom_Field_%03d__c", i), "string", 80))
        .forEach(fields::add);
    fields.add(field("Wanted__c", "string", 80));
    FieldMapping mapping =
        new FieldMapping(Map.of(), Map.of(RecordType.ACCOUNT, Set.of("Wanted__c")));

    FieldSelection selection = FieldSelection.of(ACCOUNT, described(fields), mapping);
    String query =
        QueryText.encoded(QueryText.of("Account", selection, Optional.empty(), Optional.empty()));

    assertThat(query.length()).isBetween(10_000, 12_000);
    assertThat(query).startsWith("SELECT%20Id,Wanted__c,Custom_Field_000__c");
    assertThat(selection.problems())
        .filteredOn(problem -> problem.code().equals("fields-left-out"))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.place()).isEqualTo("Account");
              assertThat(problem.message())
                  .startsWith(
                      "Account has more fields than one query can ask for; these are not read:"
                          + " Custom_Field_549__c, Custom_Field_550__c,")
                  .endsWith(
                      "Custom_Field_568__c and 231 more. Map the ones that matter, or hide the"
                          + " others from the integration user.");
            });
  }

  @Test
  void orders_by_a_field_that_can_be_filtered_and_sorted() {
    String blind =
        "{\"name\":\"SystemModstamp\",\"type\":\"datetime\",\"filterable\":false,"
            + "\"sortable\":true}";

    FieldSelection selection =
        FieldSelection.of(
            ACCOUNT,
            described(List.of(field("Id", "id", 18), blind, field("CreatedDate", "datetime", 0))),
            FieldMapping.defaults());

    assertThat(selection.watermark()).map(SObjectField::name).contains("CreatedDate");
  }
}
