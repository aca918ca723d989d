package touchstone.connector.salesforce.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import touchstone.connector.salesforce.sandbox.org.SandboxOrganisation;

class RefusedQueriesTest {

  private final SandboxOrganisation organisation = SandboxOrganisation.empty();
  private SalesforceSandbox sandbox;
  private SandboxClient client;

  @BeforeEach
  void start() {
    sandbox = SalesforceSandbox.start(organisation, 0);
    client = SandboxClient.signedIn(sandbox);
  }

  @AfterEach
  void stop() {
    sandbox.close();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "SELECT Id, FROM Account                                        | 12 | FROM",
        "SELECT Id FRM Account                                          | 11 | FRM",
        "SELECT FROM Account                                            |  8 | FROM",
        "SELECT Id FROM Account WHERE                                   | 29 | <EOF>",
        "SELECT Id FROM Account WHERE Name = \"Acme\"                   | 37 | \"",
        "SELECT Id FROM Account WHERE Name = 'a' AND Id = 'b' OR Id = 'c' | 54 | OR",
        "SELECT Id FROM Account WHERE Name = 'a' AND NOT Name = 'b'     | 45 | NOT",
        "SELECT Id FROM Account WHERE Name == 'a'                       | 36 | =",
        "SELECT Id FROM Account LIMIT ten                               | 30 | ten",
        "SELECT Id FROM Account ORDER BY Name UP                        | 38 | UP",
        "SELECT Id FROM Account; DROP TABLE Account                     | 23 | ;",
        "SELECT * FROM Account                                          |  8 | *",
        "UPDATE Account SET Name = 'x'                                  |  1 | UPDATE",
      })
  void malformed_query_names_place_and_word(String soql, int column, String word) {
    JsonObject error = refused(soql);

    assertThat(error.getString("errorCode")).isEqualTo("MALFORMED_QUERY");
    assertThat(error.getString("message"))
        .endsWith("ERROR at Row:1:Column:" + column + "\nunexpected token: '" + word + "'");
  }

  @Test
  void place_is_shown_under_the_query() {
    assertThat(refused("SELECT Id, Shoes FROM Account").getString("message"))
        .isEqualTo(
            """

            SELECT Id, Shoes FROM Account
                       ^
            ERROR at Row:1:Column:12
            No such column 'Shoes' on entity 'Account'. If you are attempting to use a custom \
            field, be sure to append the '__c' after the custom field name. Please reference your \
            WSDL or the describe call for the appropriate names.""");
  }

  @Test
  void text_without_its_second_quote_is_named_as_such() {
    assertThat(refused("SELECT Id FROM Account WHERE Name = 'Acme").getString("message"))
        .isEqualTo("line 1:41 mismatched character '<EOF>' expecting '''");
  }

  @Test
  void unknown_object_is_an_invalid_type() {
    JsonObject error = refused("SELECT Id FROM Shoes");

    assertThat(error.getString("errorCode")).isEqualTo("INVALID_TYPE");
    assertThat(error.getString("message"))
        .contains(
            "Column:16",
            "sObject type 'Shoes' is not supported. If you are attempting to use a custom object,"
                + " be sure to append the '__c' after the entity name.");
  }

  @Test
  void unknown_relationship_is_an_invalid_field() {
    JsonObject error = refused("SELECT Boss.Name FROM Account");

    assertThat(error.getString("errorCode")).isEqualTo("INVALID_FIELD");
    assertThat(error.getString("message"))
        .contains("Didn't understand relationship 'Boss' in field path.");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "NumberOfEmployees = '5'       | 'NumberOfEmployees' must be of type int and should not be enclosed in quotes",
        "AnnualRevenue > '5'           | 'AnnualRevenue' must be of type double and should not be enclosed in quotes",
        "Name = 5                      | 'Name' must be of type string and should be enclosed in quotes",
        "CreatedDate > 2026-01-01      | 'CreatedDate' must be of type dateTime and should not be enclosed in quotes",
        "CreatedDate > '2026-01-01'    | 'CreatedDate' must be of type dateTime and should not be enclosed in quotes",
        "IsDeleted = 'false'           | 'IsDeleted' must be of type boolean and should not be enclosed in quotes",
        "Name = TODAY                  | 'Name' must be of type string and should be enclosed in quotes",
      })
  void value_of_the_wrong_type_is_an_invalid_field(String where, String sentence) {
    JsonObject error = refused("SELECT Id FROM Account WHERE " + where);

    assertThat(error.getString("errorCode")).isEqualTo("INVALID_FIELD");
    assertThat(error.getString("message"))
        .endsWith("value of filter criterion for field " + sentence);
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "SELECT Id FROM Account WHERE Id = 'abc'               | INVALID_QUERY_FILTER_OPERATOR | invalid ID field: abc",
        "SELECT Id FROM Account WHERE Description = 'x'        | INVALID_FIELD | field 'Description' can not be filtered in a query call",
        "SELECT Id FROM Account ORDER BY Description           | MALFORMED_QUERY | field 'Description' can not be sorted in a query call",
        "SELECT Id, id FROM Account                            | MALFORMED_QUERY | duplicate field selected: Id",
        "SELECT Name, COUNT(Id) FROM Account                   | MALFORMED_QUERY | Field must be grouped or aggregated: Name",
        "SELECT COUNT(), Name FROM Account                     | MALFORMED_QUERY | COUNT() must stand alone: use COUNT(fieldName)",
        "SELECT SUM(Name) FROM Account                         | MALFORMED_QUERY | field Name does not support aggregate operator SUM",
        "SELECT FIELDS(ALL) FROM Account                       | MALFORMED_QUERY | The SOQL FIELDS function must have a LIMIT of at most 200",
        "SELECT Id FROM Account OFFSET 2001                    | NUMBER_OUTSIDE_VALID_RANGE | Maximum SOQL offset allowed is 2000",
        "SELECT Id FROM Account WHERE CreatedDate = SOMEDAY    | MALFORMED_QUERY | unexpected token: 'SOMEDAY'",
        "SELECT Id FROM Account WHERE Name INCLUDES ('a')      | INVALID_QUERY_FILTER_OPERATOR | includes or excludes operators only valid on multipicklist field",
        "SELECT Id FROM CurrencyType                           | INVALID_TYPE | Please reference your WSDL or the describe call for the appropriate names.",
      })
  void rule_of_the_language_is_named(String soql, String code, String sentence) {
    JsonObject error = refused(soql);

    assertThat(error.getString("errorCode")).isEqualTo(code);
    assertThat(error.getString("message")).endsWith(sentence);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/query", "/query/", "/query?q=", "/query/?q=+"})
  void missing_query_is_asked_for(String path) {
    HttpResponse<String> answer = client.get(SandboxClient.SERVICE + path);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(SandboxClient.error(answer).getString("message"))
        .isEqualTo("A query string has to be specified");
  }

  @Test
  void address_over_sixteen_kilobytes_is_too_long() {
    HttpResponse<String> answer =
        client.query("SELECT Id FROM Account WHERE Name = '" + "x".repeat(16_400) + "'");

    assertThat(answer.statusCode()).isEqualTo(414);
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
  }

  @Test
  void address_and_headers_over_sixteen_kilobytes_are_too_large() {
    assertThat(client.query("SELECT Id FROM Account", "X-Padding", "x".repeat(16_300)).statusCode())
        .isEqualTo(431);
  }

  private JsonObject refused(String soql) {
    HttpResponse<String> answer = client.query(soql);
    assertThat(answer.statusCode()).isEqualTo(400);
    return SandboxClient.error(answer);
  }
}
