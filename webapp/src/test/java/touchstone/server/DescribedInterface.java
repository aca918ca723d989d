package touchstone.server;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The OpenAPI description, as Salesforce External Services and others read it. */
interface DescribedInterface {

  Pattern CALL = Pattern.compile("`([A-Z, ]+) (/[^`?]*)[^`]*`");
  Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

  Api api();

  private JsonObject description() {
    return api().get("/openapi?format=JSON").expect(200).json();
  }

  private List<JsonObject> operations(JsonObject description) {
    List<JsonObject> operations = new ArrayList<>();
    for (var path : description.getJsonObject("paths").values()) {
      path.asJsonObject()
          .forEach(
              (method, operation) -> {
                if (METHODS.contains(method)) {
                  operations.add(operation.asJsonObject());
                }
              });
    }
    return operations;
  }

  /** Calls as the table of docs/api.md lists them, like {@code GET /runs/{id}}. */
  private static Set<String> documented() throws IOException {
    Set<String> calls = new TreeSet<>();
    for (String line : Files.readAllLines(Path.of("../docs/api.md"))) {
      if (!line.startsWith("| `")) {
        continue;
      }
      String cell = line.substring(0, line.indexOf(" | ", 3));
      String before = "";
      Matcher call = CALL.matcher(cell.replaceAll("`\\.\\.\\.(/[^`]*)`", "`GET ...$1`"));
      Matcher rest =
          Pattern.compile("`GET \\.\\.\\.(/[^`?]*)").matcher(cell.replace("`...", "`GET ..."));
      while (call.find()) {
        before = call.group(2).strip();
        for (String method : call.group(1).split(", *")) {
          calls.add(method.strip() + " " + before);
        }
      }
      while (rest.find()) {
        calls.add("GET " + before + rest.group(1));
      }
    }
    return calls;
  }

  @Test
  default void openapi_is_of_version_3_0() {
    assertThat(description().getString("openapi")).matches("3\\.0\\.\\d+");
  }

  @Test
  default void openapi_has_exactly_the_calls_of_the_page() throws IOException {
    Set<String> described = new TreeSet<>();
    description()
        .getJsonObject("paths")
        .forEach(
            (path, operations) ->
                operations.asJsonObject().keySet().stream()
                    .filter(METHODS::contains)
                    .forEach(
                        method ->
                            described.add(
                                method.toUpperCase(java.util.Locale.ROOT)
                                    + " "
                                    + path.replaceFirst("^/api/v1", ""))));

    assertThat(described).containsExactlyInAnyOrderElementsOf(documented());
  }

  @Test
  default void openapi_names_every_call_as_apex_would() {
    List<String> names =
        operations(description()).stream().map(one -> one.getString("operationId")).toList();

    assertThat(names)
        .isNotEmpty()
        .doesNotHaveDuplicates()
        .allMatch(name -> name.matches("[A-Za-z]([A-Za-z0-9]|_(?!_))*") && !name.endsWith("_"));
  }

  @Test
  default void openapi_names_every_parameter_once_and_says_where_it_goes() {
    for (JsonObject operation : operations(description())) {
      if (!operation.containsKey("parameters")) {
        continue;
      }
      List<JsonObject> parameters =
          operation.getJsonArray("parameters").getValuesAs(JsonObject.class);
      assertThat(parameters)
          .as(operation.getString("operationId"))
          .allSatisfy(
              parameter -> {
                assertThat(parameter.getString("name")).isNotBlank();
                assertThat(parameter.getString("in")).isIn("path", "query");
                assertThat(parameter).containsKey("schema");
              });
      assertThat(parameters).extracting(one -> one.getString("name")).doesNotHaveDuplicates();
    }
  }
}
